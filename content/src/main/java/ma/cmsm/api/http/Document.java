package ma.cmsm.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A document that ships with this module. */
public final class Document {

    private Document() {}

    /**
     * @param path below {@code ma/cmsm/api}, such as {@code openapi/openapi.json}
     */
    public static byte[] read(String path) {
        try (InputStream file = Document.class.getResourceAsStream("/ma/cmsm/api/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("No such document: " + path);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
