package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import ma.cmsm.directory.internal.model.HsdsJson;

/** The published representation of a service as the bytes that the index keeps, and back. */
public final class PublishedJson {

    private PublishedJson() {}

    static byte[] write(ObjectNode service) {
        try {
            return Packed.pack(HsdsJson.MAPPER.writeValueAsBytes(service));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }

    /** The JSON text of what an index document or a hit holds, UTF-8. */
    public static byte[] text(byte[] representation) {
        return Packed.unpack(representation);
    }

    /** Reads what an index document or a hit holds; plain JSON too. */
    public static ObjectNode read(byte[] representation) {
        try {
            return HsdsJson.MAPPER.readValue(Packed.unpack(representation), ObjectNode.class);
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw new IllegalStateException("The published representation is no JSON", broken);
        }
    }
}
