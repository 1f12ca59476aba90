package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.platform.Sha256;

/** The canonical JSON of aggregates: the same content is the same bytes. */
public final class Canonical {

    private Canonical() {}

    public static ObjectNode json(Object entity) {
        return HsdsJson.MAPPER.valueToTree(entity);
    }

    public static <E> E entity(ObjectNode json, Class<E> type) {
        try {
            return HsdsJson.MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException checkedBefore) {
            throw new IllegalArgumentException(checkedBefore.getOriginalMessage(), checkedBefore);
        }
    }

    /** SHA-256 of an aggregate's canonical JSON. */
    public static String hash(Object entity) {
        try {
            return Sha256.hex(HsdsJson.MAPPER.writeValueAsBytes(entity));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of a text, as translations remember what they were made from. */
    public static String hash(String text) {
        return Sha256.hex(text);
    }
}
