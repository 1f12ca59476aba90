package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Texts;
import ma.cmsm.search.IndexSource;

/** A feature with a handful of services that a test changes at will. */
final class Indexes implements IndexSource {

    private final Map<String, IndexDocument> published = new LinkedHashMap<>();
    private Runnable whileReadingAll = () -> {};

    /** Publishes a service with one language and facets given as {@code facet=code}. */
    Indexes with(String id, String language, String name, String description, String... facets) {
        return with(id, Map.of(language, texts(name, description)), facets);
    }

    Indexes with(String id, Map<String, Texts> texts, String... facets) {
        return with(id, texts, Facts.NONE, facets);
    }

    Indexes with(String id, Map<String, Texts> texts, Facts facts, String... facets) {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (String facet : facets) {
            String[] sides = facet.split("=");
            codes.put(sides[0], Set.of(sides[1].split(",")));
        }
        published.put(
                id,
                new IndexDocument(
                        "service", id, texts, codes, facts, ("json of " + id).getBytes()));
        return this;
    }

    /** Publishes the like of another under a name of its own. */
    Indexes with(String id, IndexDocument like) {
        published.put(
                id,
                new IndexDocument(
                        "service",
                        id,
                        like.texts(),
                        like.facets(),
                        like.facts(),
                        like.representation()));
        return this;
    }

    void without(String id) {
        published.remove(id);
    }

    void whileReadingAll(Runnable action) {
        whileReadingAll = action;
    }

    static Texts texts(String name, String description) {
        return new Texts(name, "", "", description);
    }

    @Override
    public String kind() {
        return "service";
    }

    @Override
    public List<IndexDocument> read(Collection<String> ids) {
        return ids.stream().filter(published::containsKey).map(published::get).toList();
    }

    @Override
    public void readAll(Consumer<IndexDocument> consumer) {
        new ArrayList<>(published.values()).forEach(consumer);
        whileReadingAll.run();
    }

    @Override
    public long count() {
        return published.size();
    }
}
