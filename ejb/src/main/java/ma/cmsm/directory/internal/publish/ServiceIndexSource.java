package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.platform.Database;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexSource;

/** Hands the published services to the index. */
@ApplicationScoped
public class ServiceIndexSource implements IndexSource {

    /** As given to {@link ma.cmsm.search.IndexOutbox#touch}. */
    public static final String KIND = "service";

    private static final int CHUNK = 500;

    @Inject PublicationStore store;

    @Inject Taxonomies taxonomies;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<IndexDocument> read(Collection<String> ids) {
        return Database.reading(() -> store.represent(ids)).stream().map(this::document).toList();
    }

    @Override
    public void readAll(Consumer<IndexDocument> consumer) {
        String after = "";
        List<ObjectNode> chunk;
        do {
            String from = after;
            chunk = Database.reading(() -> store.representAfter(from, CHUNK));
            for (ObjectNode service : chunk) {
                consumer.accept(document(service));
                after = service.path("id").asText();
            }
        } while (chunk.size() == CHUNK);
    }

    @Override
    public long count() {
        return Database.reading(store::count);
    }

    private IndexDocument document(ObjectNode service) {
        return new IndexDocument(
                KIND,
                service.path("id").asText(),
                new IndexText(taxonomies, service).all(),
                new IndexFacets(taxonomies, service).all(),
                PublishedJson.write(service));
    }
}
