package ma.cmsm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.bench.http.HttpPart;
import ma.cmsm.bench.http.LoginPart;
import ma.cmsm.bench.http.WeightPart;
import ma.cmsm.bench.product.ImportPart;
import ma.cmsm.bench.product.StartPart;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.search.IndexPart;
import ma.cmsm.bench.search.RelevancePart;
import ma.cmsm.bench.search.SearchPart;

/** Runs the parts of the harness that are asked for. */
public final class Bench {

    private Bench() {}

    /** Ends with 1 when a part could not be measured; the others are measured all the same. */
    public static void main(String[] args) throws IOException {
        Options options = Options.ofSystem();
        Map<String, Part> parts = parts();
        requireKnown(options.only(), parts.keySet());
        delete(options.work());
        Files.createDirectories(options.work());
        Report report = new Report(options.results(), options.quick());
        boolean allMeasured = true;
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (options.wants(part.getKey())) {
                allMeasured &= measure(part.getKey(), part.getValue(), options, report);
            }
        }
        report.close();
        System.exit(allMeasured ? 0 : 1);
    }

    /** In this order: an index that one part builds is searched by the next. */
    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("index", new IndexPart());
        parts.put("search", new SearchPart());
        parts.put("relevance", new RelevancePart());
        parts.put("start", new StartPart());
        parts.put("http", new HttpPart());
        parts.put("weight", new WeightPart());
        parts.put("login", new LoginPart());
        parts.put("import", new ImportPart());
        return parts;
    }

    private static void requireKnown(Set<String> asked, Set<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("bench.only: no part " + name + " in " + known);
            }
        }
    }

    private static boolean measure(String name, Part part, Options options, Report report) {
        System.out.printf("%n== %s%n", name);
        long began = System.nanoTime();
        try {
            part.run(options, report);
            System.out.printf("== %s took %.0f s%n", name, (System.nanoTime() - began) / 1e9);
            return true;
        } catch (Exception failure) {
            System.out.println("== " + name + " could not be measured:");
            failure.printStackTrace(System.out);
            report.failed(name, failure);
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
