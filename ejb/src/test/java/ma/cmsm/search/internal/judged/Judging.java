package ma.cmsm.search.internal.judged;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.publish.JudgedServices;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexSource;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.internal.IndexRebuild;
import ma.cmsm.search.internal.LuceneIndex;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.testing.ShippedTaxonomies;

/** One directory, its index, and the queries that are judged on it. */
public final class Judging implements AutoCloseable {

    private final String directory;
    private final Map<String, IndexDocument> services;
    private final LuceneIndex index;

    Judging(String directory, List<IndexDocument> documents, Lexicon lexicon, Path folder)
            throws IOException {
        this.directory = directory;
        this.services = documents.stream().collect(Collectors.toMap(IndexDocument::id, one -> one));
        this.index = new LuceneIndex(folder, Clock.systemUTC(), () -> lexicon);
        IndexRebuild.run(index, List.of(new Held(documents)), Runnable::run);
    }

    /** The demo directory; its index goes to this folder. */
    public static Judging demo(Path folder) throws IOException {
        Taxonomies taxonomies = ShippedTaxonomies.read();
        List<IndexDocument> services = new JudgedServices(taxonomies).demo();
        return new Judging("demo", services, ShippedLexicon.read(taxonomies), folder);
    }

    /** The larger, invented one; its index goes to this folder. */
    public static Judging large(Path folder) throws IOException {
        Taxonomies taxonomies = ShippedTaxonomies.read();
        List<IndexDocument> services = new JudgedServices(taxonomies).large();
        return new Judging("large", services, ShippedLexicon.read(taxonomies), folder);
    }

    public String directory() {
        return directory;
    }

    /** Whether any service is filed under a theme. */
    boolean offers(String theme) {
        return services.values().stream()
                .anyMatch(one -> one.facets().getOrDefault("theme", Set.of()).contains(theme));
    }

    /** What a query finds, in order. */
    List<IndexDocument> found(JudgedQuery query) {
        return found(query.query());
    }

    List<IndexDocument> found(String query) {
        return result(query).hits().stream().map(SearchHit::id).map(services::get).toList();
    }

    SearchResult result(String query) {
        return index.find(
                "service",
                new SearchRequest(query, "fr", Map.of(), SearchRequest.Sort.RELEVANCE, 1, 10));
    }

    /** Judges queries, by their language. */
    public Map<String, Figures> judge(List<JudgedQuery> queries) {
        Map<String, Figures> figures = new HashMap<>();
        for (JudgedQuery query : queries) {
            if (query.isFor(directory) && !query.isNonsense()) {
                List<Integer> grades = found(query).stream().map(query::grade).toList();
                figures.computeIfAbsent(query.language(), absent -> new Figures())
                        .add(grades, ideal(query));
            }
        }
        return figures;
    }

    private List<Integer> ideal(JudgedQuery query) {
        return services.values().stream()
                .map(query::grade)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }

    private record Held(List<IndexDocument> documents) implements IndexSource {

        @Override
        public String kind() {
            return "service";
        }

        @Override
        public List<IndexDocument> read(java.util.Collection<String> ids) {
            return documents.stream().filter(one -> ids.contains(one.id())).toList();
        }

        @Override
        public void readAll(Consumer<IndexDocument> consumer) {
            documents.forEach(consumer);
        }

        @Override
        public long count() {
            return documents.size();
        }
    }
}
