package ma.cmsm.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever puts a new kind of thing on record says who reads of it. */
class SortedKindsTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../web/src/main/java"));

    private static final Pattern BEGUN = Pattern.compile("(?:new Act|Act\\.of)\\(");

    /** Actor and action come first, and have brackets of their own at most two deep. */
    private static final Pattern ACT =
            Pattern.compile(
                    (BEGUN + "\\s*ARG,\\s*ARG,\\s*(\"[a-z-]+\"|[\\w.()]+)")
                            .replace("ARG", "(?:[^,()]++|\\((?:[^()]++|\\([^()]*\\))*\\))++"));

    private static final Pattern CONSTANT =
            Pattern.compile("static final String ([A-Z_]+) =\\s*\"([a-z-]+)\"");

    /** Where a kind comes from elsewhere, from where. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    // A constant of the same class
                    "kind",
                    // organization, location or service
                    "ref.kind().word()",
                    // What it is asked about, or was asked on record before
                    "objectKind");

    @Test
    void everyKindOfThingIsForAdministratorsOrNot() throws IOException {
        Set<String> sorted = new HashSet<>(AuditQueries.TECHNICAL);
        sorted.addAll(AuditQueries.OF_ORGANIZATIONS);
        assertEquals(
                AuditQueries.TECHNICAL.size() + AuditQueries.OF_ORGANIZATIONS.size(),
                sorted.size(),
                "sorted twice");
        assertEquals(sorted, used());
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>(Set.of("organization", "location", "service"));
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(SortedKindsTest::read)
                        .forEach(text -> add(used, text));
            }
        }
        return used;
    }

    private static void add(Set<String> used, String text) {
        List<MatchResult> acts = ACT.matcher(text).results().toList();
        assertEquals(BEGUN.matcher(text).results().count(), acts.size(), text);
        for (MatchResult act : acts) {
            String kind = act.group(1);
            if (kind.startsWith("\"")) {
                used.add(kind.replace("\"", ""));
            } else if (kind.equals("kind")) {
                passed(text).forEach(used::add);
            } else if (kind.matches("[A-Z_]+")) {
                used.add(constant(text, kind));
            } else {
                assertTrue(ELSEWHERE.contains(kind), kind);
            }
        }
    }

    /** Every constant of a class whose acts take their kind as an argument. */
    private static List<String> passed(String text) {
        return CONSTANT.matcher(text).results().map(found -> found.group(2)).toList();
    }

    private static String constant(String text, String name) {
        return CONSTANT.matcher(text)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Where is " + name + "?"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
