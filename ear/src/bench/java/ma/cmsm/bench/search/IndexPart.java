package ma.cmsm.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.Part;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.report.Table;

/** How fast an index is built, and how large it is. */
public final class IndexPart implements Part {

    private static final int TARGET_RATE = 5_000;

    @Override
    public void run(Options options, Report report) throws IOException {
        List<Integer> sizes = options.indexSizes();
        Table table =
                new Table(
                        "index",
                        "Index build: rate and size",
                        "services",
                        "cores",
                        "services/s",
                        "services/CPU s",
                        "documents made/s",
                        "index MiB",
                        "bytes/service",
                        "of it representation");
        table.load("invented services, published by the directory's own code");
        table.load(
                "timed from the first document to the last commit, documents held in memory, JVM cold;"
                        + " making the documents (JSON, words, facets) is timed apart");
        table.load(
                "CPU s: of the whole JVM; what one core would do if nobody else worked on the machine");
        for (int services : sizes.subList(1, sizes.size())) {
            measure(options, services, false, table);
            if (ChildJvm.canPin()) {
                measure(options, services, true, table);
            }
        }
        report.add(table);
    }

    private static void measure(Options options, int services, boolean oneCore, Table table)
            throws IOException {
        Path folder = IndexFolder.of(options, services);
        Path own = oneCore ? folder.resolveSibling(folder.getFileName() + "-one-core") : folder;
        ChildJvm jvm = new ChildJvm(options, "4g", oneCore);
        JsonNode result = jvm.run(IndexBuilding.class, services, own);
        double rate = services / result.path("indexSeconds").asDouble();
        double perCpuSecond = services / result.path("indexCpuSeconds").asDouble();
        long bytes = result.path("bytes").asLong();
        table.row(
                services,
                oneCore ? "1" : "all",
                rate,
                perCpuSecond,
                services / result.path("madeSeconds").asDouble(),
                bytes / 1048576.0,
                bytes / services,
                result.path("representationBytes").asLong() / services);
        if (oneCore) {
            String what =
                    "%,d services/s on one core at %,d services".formatted(TARGET_RATE, services);
            table.target(what, rate >= TARGET_RATE);
            table.target("the same by CPU second", perCpuSecond >= TARGET_RATE);
        }
    }
}
