package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import ma.cmsm.directory.internal.model.HsdsJson;

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
            return hash(HsdsJson.MAPPER.writeValueAsBytes(entity));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
