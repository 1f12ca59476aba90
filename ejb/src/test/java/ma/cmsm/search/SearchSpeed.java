package ma.cmsm.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.cmsm.search.internal.IndexRebuild;
import ma.cmsm.search.internal.LuceneIndex;

/**
 * Prints how fast a made-up directory of a given size is indexed and searched by one thread: run it
 * by hand, with the sizes as arguments.
 */
public final class SearchSpeed {

    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 1_000;

    /** Processor time, not the clock's: other work on the machine does not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** The same of all threads: the index is merged by others. */
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private SearchSpeed() {}

    public static void main(String[] sizes) throws IOException {
        for (String size : sizes) {
            Path folder = Files.createTempDirectory("search-speed");
            measure(folder, Integer.parseInt(size));
        }
    }

    private static void measure(Path folder, int size) throws IOException {
        List<IndexDocument> documents = new ArrayList<>();
        int kept = Math.min(size, 20_000);
        new SampleDirectory(kept).readAll(documents::add);
        try (LuceneIndex index = new LuceneIndex(folder, Clock.systemUTC())) {
            IndexRebuild.run(index, List.of(repeated(documents, Math.min(size, 20_000))));
            long begun = PROCESS.getProcessCpuTime();
            IndexRebuild.run(index, List.of(repeated(documents, size)));
            double seconds = (PROCESS.getProcessCpuTime() - begun) / 1e9;
            System.out.printf(
                    "%,d: %.1f s, %,.0f documents/s, %,d bytes each%n",
                    size, seconds, size / seconds, bytes(folder) / size);
            search(index);
        }
    }

    /** Making documents up takes longer than indexing them: made once, ids anew. */
    private static IndexSource repeated(List<IndexDocument> documents, int size) {
        return new IndexSource() {
            @Override
            public String kind() {
                return "service";
            }

            @Override
            public List<IndexDocument> read(Collection<String> ids) {
                return List.of();
            }

            @Override
            public void readAll(Consumer<IndexDocument> consumer) {
                for (int i = 0; i < size; i++) {
                    IndexDocument model = documents.get(i % documents.size());
                    consumer.accept(
                            new IndexDocument(
                                    model.kind(),
                                    SampleDirectory.id(i),
                                    model.texts(),
                                    model.facets(),
                                    model.representation()));
                }
            }

            @Override
            public long count() {
                return size;
            }
        };
    }

    private static void search(LuceneIndex index) {
        for (Map.Entry<String, List<SearchRequest>> kind : requests().entrySet()) {
            List<SearchRequest> requests = kind.getValue();
            for (int i = 0; i < WARM_UP; i++) {
                index.find("service", requests.get(i % requests.size()));
            }
            long[] nanos = new long[MEASURED];
            long found = 0;
            for (int i = 0; i < MEASURED; i++) {
                long begun = CPU.getCurrentThreadCpuTime();
                found += index.find("service", requests.get(i % requests.size())).total();
                nanos[i] = CPU.getCurrentThreadCpuTime() - begun;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "  %-12s p50 %.2f ms  p99 %.2f ms  max %.2f ms  (%,d found on average)%n",
                    kind.getKey(),
                    nanos[MEASURED / 2] / 1e6,
                    nanos[MEASURED * 99 / 100] / 1e6,
                    nanos[MEASURED - 1] / 1e6,
                    found / MEASURED);
        }
    }

    private static Map<String, List<SearchRequest>> requests() {
        Random random = new Random(1);
        List<SearchRequest> one = new ArrayList<>();
        List<SearchRequest> two = new ArrayList<>();
        List<SearchRequest> filtered = new ArrayList<>();
        List<SearchRequest> everything = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            List<String> words = SampleWords.WORDS.get(i % 3);
            String first = words.get(random.nextInt(words.size()));
            String second = words.get(random.nextInt(words.size()));
            one.add(SearchRequest.of(first, "fr"));
            two.add(SearchRequest.of(first + " " + second, "ar"));
            filtered.add(
                    new SearchRequest(
                            first,
                            "en",
                            Map.of("theme", Set.of("sante"), "territory", Set.of("09.001")),
                            SearchRequest.Sort.RELEVANCE,
                            1,
                            20));
            everything.add(
                    new SearchRequest("", "fr", Map.of(), SearchRequest.Sort.NAME, 1 + i % 5, 20));
        }
        List<SearchRequest> longest =
                List.of(
                        SearchRequest.of(
                                String.join(" ", SampleWords.WORDS.get(0).subList(20, 60)), "fr"));
        return new TreeMap<>(
                Map.of(
                        "one word", one,
                        "two words", two,
                        "filtered", filtered,
                        "everything", everything,
                        "32 words", longest));
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
