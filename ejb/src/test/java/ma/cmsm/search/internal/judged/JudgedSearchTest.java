package ma.cmsm.search.internal.judged;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.publish.JudgedServices;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.testing.ShippedTaxonomies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedSearchTest {

    @TempDir private Path folder;

    @Test
    void print() throws IOException {
        Taxonomies taxonomies = ShippedTaxonomies.read();
        JudgedServices services = new JudgedServices(taxonomies);
        Lexicon lexicon = ShippedLexicon.read(taxonomies);
        List<JudgedQuery> tuned = JudgedQuery.all().stream().filter(q -> !q.isHeldOut()).toList();
        List<JudgedQuery> heldOut =
                JudgedQuery.all().stream().filter(JudgedQuery::isHeldOut).toList();
        for (String directory : List.of("demo", "large")) {
            try (Judging judging =
                    new Judging(
                            directory,
                            directory.equals("demo") ? services.demo() : services.large(),
                            lexicon,
                            folder.resolve(directory))) {
                StringBuilder misses = new StringBuilder();
                print(
                        directory,
                        judging.judge(
                                tuned,
                                JudgedQuery::language,
                                q -> {
                                    misses.append(q.id())
                                            .append(" [")
                                            .append(q.language())
                                            .append(' ')
                                            .append(q.kind())
                                            .append("] ")
                                            .append(q.query())
                                            .append("  ")
                                            .append(q.needs())
                                            .append(q.place())
                                            .append(' ')
                                            .append(q.organization())
                                            .append("\n");
                                    judging.found(q).stream()
                                            .limit(5)
                                            .forEach(
                                                    s ->
                                                            misses.append("      ")
                                                                    .append(q.grade(s))
                                                                    .append(' ')
                                                                    .append(s.facets().get("theme"))
                                                                    .append(' ')
                                                                    .append(
                                                                            s.texts()
                                                                                    .values()
                                                                                    .iterator()
                                                                                    .next()
                                                                                    .name())
                                                                    .append("\n"));
                                }));
                print(directory + " kinds", judging.judge(tuned, JudgedQuery::kind, q -> {}));
                print(directory + " held out", judging.judge(heldOut, q -> "all", q -> {}));
                for (JudgedQuery q : tuned)
                    if (q.isNonsense() && !judging.found(q).isEmpty())
                        misses.append("NONSENSE ").append(q.query()).append("\n");
                java.nio.file.Files.writeString(
                        Path.of("/tmp/misses-" + directory + ".txt"), misses);
            }
        }
    }

    private static void print(String title, Map<String, Figures> figures) {
        System.out.println("== " + title);
        new TreeMap<>(figures).forEach((name, each) -> System.out.printf("%-16s %s%n", name, each));
    }
}
