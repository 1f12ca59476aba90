package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.publish.PublishedJson;

/** Published representations made by hand, and their projections. */
final class Samples {

    static final String ID = "7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a01";

    private Samples() {}

    /** What knows one term: the theme of {@link #full}. */
    static PublicService projection() {
        Term parent = term("7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a22", "sante", Optional.empty());
        Term term =
                term("7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a21", "sante.hopital", Optional.of("sante"));
        return new PublicService(Taxonomies.holding(List.of(parent, term)));
    }

    private static Term term(String id, String code, Optional<String> parent) {
        Map<String, String> names = Map.of("fr", "Hôpital", "ar", "المستشفى");
        return new Term(id, "theme", code, parent, names, Optional.empty(), Optional.empty());
    }

    /** A service with nearly everything, some of it awkward. */
    static byte[] full() {
        try (InputStream file = Samples.class.getResourceAsStream("/hsds/full.json")) {
            return PublishedJson.write(HsdsJson.MAPPER.readValue(file, ObjectNode.class));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** An active service with further members. */
    static ObjectNode service(String language, String members) {
        String base = "{\"id\":\"%s\",\"name\":\"Écoute\",\"status\":\"active\"%s%s}";
        String separator = members.isEmpty() ? "" : ",";
        JsonNode service = json(base.formatted(ID, separator, members));
        return projection().full(PublishedJson.write((ObjectNode) service), language);
    }

    static JsonNode json(String text) {
        try {
            return HsdsJson.MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
