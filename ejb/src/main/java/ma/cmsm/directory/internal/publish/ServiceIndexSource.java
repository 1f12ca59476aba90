package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.edit.Assurance;
import ma.cmsm.platform.Ahead;
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

    @Inject Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

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
        Ahead<List<ObjectNode>> next = after("");
        List<ObjectNode> chunk;
        do {
            chunk = next.get();
            if (chunk.size() == CHUNK) {
                next = after(chunk.get(CHUNK - 1).path("id").asText());
            }
            chunk.forEach(service -> consumer.accept(document(service)));
        } while (chunk.size() == CHUNK);
    }

    /** The next services, read while the index takes in those before. */
    private Ahead<List<ObjectNode>> after(String id) {
        return new Ahead<>(executor, () -> Database.reading(() -> store.representAfter(id, CHUNK)));
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
                new IndexFacts(taxonomies, service, Assurance.today(clock)).all(),
                PublishedJson.write(service));
    }
}
