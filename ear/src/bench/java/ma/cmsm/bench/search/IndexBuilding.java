package ma.cmsm.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.directory.internal.publish.SamplePublication;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.internal.BenchIndex;

/**
 * Builds one index. Its documents are made before and held in memory, so that only indexing is
 * timed: analysis, writing, merging, committing.
 */
public final class IndexBuilding {

    private static final int CHUNK = 500;

    private IndexBuilding() {}

    /** Arguments: how many services, the folder of the index, the file of the result. */
    public static void main(String[] args) throws IOException {
        int services = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        long began = System.nanoTime();
        List<IndexDocument> documents = documents(services);
        double made = seconds(began);
        long cpuBefore = cpuNanos();
        began = System.nanoTime();
        try (BenchIndex index = new BenchIndex(folder)) {
            index.rebuild(documents);
            requireAll(index, services);
        }
        double indexed = seconds(began);
        double cpu = (cpuNanos() - cpuBefore) / 1e9;
        long stored = documents.stream().mapToLong(one -> one.representation().length).sum();
        ChildJvm.answer(
                args[2],
                Map.of(
                        "madeSeconds", made,
                        "indexSeconds", indexed,
                        "indexCpuSeconds", cpu,
                        "bytes", IndexFolder.bytes(folder),
                        "representationBytes", stored));
    }

    /** A document that the index leaves out would flatter every figure. */
    private static void requireAll(BenchIndex index, int services) {
        long found = index.find(SearchRequest.of("", "fr")).total();
        if (found != services) {
            throw new IllegalStateException("Only " + found + " of " + services + " are found");
        }
    }

    private static List<IndexDocument> documents(int services) {
        SamplePublication publication = new SamplePublication(new Vocabulary());
        return IntStream.range(0, (services + CHUNK - 1) / CHUNK)
                .parallel()
                .mapToObj(
                        chunk ->
                                publication.documents(
                                        chunk * CHUNK, Math.min(services, (chunk + 1) * CHUNK)))
                .flatMap(List::stream)
                .toList();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
