package ma.cmsm.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.Part;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.report.Table;
import ma.cmsm.search.internal.judged.Figures;
import ma.cmsm.search.internal.judged.JudgedQuery;
import ma.cmsm.search.internal.judged.Judging;
import ma.cmsm.search.internal.judged.Retrieval;

/** How well search finds what people mean; by the code of the gates, with the same figures. */
public final class RelevancePart implements Part {

    private static final double TARGET_NDCG = 0.90;
    private static final double TARGET_SUCCESS = 0.97;
    private static final List<String> TARGET_LANGUAGES = List.of("fr", "ar", "en", "ary");

    @Override
    public void run(Options options, Report report) throws IOException {
        Path folder = options.work().resolve("relevance");
        try (Judging demo = Judging.demo(folder.resolve("demo"));
                Judging large = Judging.large(folder.resolve("large"))) {
            report.add(judged(List.of(large, demo)));
        }
        report.add(retrieval(folder));
    }

    private static Table judged(List<Judging> directories) {
        Table table =
                new Table(
                        "relevance",
                        "Relevance: judged queries",
                        "directory",
                        "queries",
                        "language",
                        "number",
                        "NDCG@5",
                        "MRR@10",
                        "success@1",
                        "success@3");
        table.load("graded 0 to 3 by hand; ary is Darija in both scripts");
        table.load("held out: the tenth of the queries that nobody looks at while tuning");
        for (Judging directory : directories) {
            add(directory, false, table);
            add(directory, true, table);
        }
        return table;
    }

    private static void add(Judging directory, boolean heldOut, Table table) {
        List<JudgedQuery> queries =
                JudgedQuery.all().stream().filter(one -> one.isHeldOut() == heldOut).toList();
        Map<String, Figures> figures = new TreeMap<>(directory.judge(queries));
        figures.forEach(
                (language, reached) ->
                        table.row(
                                directory.directory(),
                                heldOut ? "held out" : "open",
                                language,
                                reached.queries(),
                                reached.ndcg(),
                                reached.mrr(),
                                reached.successAtOne(),
                                reached.successAtThree()));
        if (!heldOut) {
            TARGET_LANGUAGES.forEach(
                    language -> target(directory, language, figures.get(language), table));
        }
    }

    private static void target(Judging directory, String language, Figures reached, Table table) {
        boolean met = reached.ndcg() >= TARGET_NDCG && reached.successAtThree() >= TARGET_SUCCESS;
        String what = "NDCG@5 >= .90 and success@3 >= .97, ";
        table.target(what + directory.directory() + " directory, " + language, met);
    }

    private static Table retrieval(Path folder) throws IOException {
        Table table =
                new Table(
                        "retrieval",
                        "Retrieval: paragraphs that answer questions",
                        "set",
                        "questions",
                        "MRR@10",
                        "asked");
        table.load("paragraphs without a title, filed under nothing: what the words alone can do");
        add(Retrieval.of("arcd-ar-train", "ar", folder.resolve("arcd")), 0.80, table);
        add(Retrieval.of("xquad-en", "en", folder.resolve("xquad")), 0.96, table);
        return table;
    }

    private static void add(Retrieval reached, double asked, Table table) {
        table.row(reached.set(), reached.questions(), reached.reciprocalRank(), asked);
        table.target(reached.set(), reached.reciprocalRank() >= asked);
    }
}
