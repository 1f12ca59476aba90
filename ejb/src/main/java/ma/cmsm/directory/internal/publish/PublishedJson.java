package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.search.Compression;

/** The published representation of a service as the bytes that the index keeps, and back. */
public final class PublishedJson {

    /**
     * Services as they usually look, of our own demonstration: packed, they are the dictionary.
     * Indexes are written with it, so whoever changes it raises the schema number of the index and
     * the oldest that is read; a test holds the dictionary.
     */
    private static final String TYPICAL = "typical-services.ndjson";

    private static final Compression COMPRESSION = new Compression(dictionary());

    private PublishedJson() {}

    static byte[] dictionary() {
        try (InputStream stream = PublishedJson.class.getResourceAsStream(TYPICAL)) {
            return Packed.pack(stream.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException(TYPICAL, missing);
        }
    }

    /** What the index is to hold of a service. */
    public static byte[] write(ObjectNode service) {
        try {
            return COMPRESSION.compress(Packed.pack(HsdsJson.MAPPER.writeValueAsBytes(service)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }

    /**
     * The JSON text of what an index document or a hit holds, UTF-8.
     *
     * @throws IndexOutOfBoundsException when it is damaged
     */
    public static byte[] text(byte[] representation) {
        return Packed.unpack(COMPRESSION.decompress(representation));
    }

    /** Reads what an index document or a hit holds. */
    public static ObjectNode read(byte[] representation) {
        try {
            return HsdsJson.MAPPER.readValue(text(representation), ObjectNode.class);
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw new IllegalStateException("The published representation is no JSON", broken);
        }
    }
}
