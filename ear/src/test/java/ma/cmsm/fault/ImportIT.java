package ma.cmsm.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.cmsm.built.Build;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import ma.cmsm.built.Product.Answer;
import ma.cmsm.built.SharedData;
import ma.cmsm.launcher.host.Folders;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directories of others go in by one command, twice without harm, and damaged ones do none. */
@ExtendWith(OnSpare.class)
class ImportIT {

    /** Some records were refused and named, the others went in. */
    private static final int SOME_REFUSED = 3;

    @ParameterizedTest
    @CsvSource({
        "hsds-3-examples/service_full.json, ''",
        "hsds-3-examples/csv, ''",
        "unhcr-jordan-services, unhcr-jordan",
        "florida-legal-aid, florida-legal-aid",
        "ohana-sample-csv, ohana"
    })
    void aDirectoryGoesInOnceAndASecondTimeChangesNothing(String path, String mapping, Spare spare)
            throws IOException {
        Path set = SharedData.find(path);
        Answer first = run(spare, set, mapping);
        assertWentIn(first);
        assertTrue(wentIn(first) > 0, first::output);

        Answer second = run(spare, set, mapping);
        assertEquals(first.exitCode(), second.exitCode(), second::output);
        assertEquals(0, second.count("created") + second.count("updated"), second::output);
        assertEquals(first.count("refused"), second.count("refused"), second::output);

        Answer damaged = run(spare, damaged(set), mapping);
        assertTrue(damaged.exitCode() == 1 || damaged.exitCode() == SOME_REFUSED, damaged::output);
        assertEquals(200, Http.get(spare.product().at("/fr/services?q=Tiznit")).statusCode());
        Answer third = run(spare, set, mapping);
        assertEquals(0, third.count("created"), third::output);
    }

    private static void assertWentIn(Answer answer) {
        boolean went = answer.exitCode() == 0 || answer.exitCode() == SOME_REFUSED;
        assertTrue(went, answer::output);
    }

    /** Two sets may tell of the same services: what one created, the other may find unchanged. */
    private static long wentIn(Answer answer) {
        return answer.count("created") + answer.count("updated") + answer.count("unchanged");
    }

    private static Answer run(Spare spare, Path set, String mapping) {
        Product product = spare.product();
        List<String> words = new ArrayList<>(List.of("import", set.toString()));
        if (!mapping.isEmpty()) {
            words.addAll(List.of("--mapping", mapping));
        }
        return product.run(words.toArray(String[]::new));
    }

    /** A copy whose files are cut in the middle, in a byte that is no UTF-8. */
    private static Path damaged(Path set) throws IOException {
        Path folder = Build.TARGET.resolve("faults/damaged");
        Folders.delete(folder);
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(set)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(set.getParent().relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, cut(Files.readAllBytes(file)));
            }
        }
        return folder.resolve(set.getFileName());
    }

    private static byte[] cut(byte[] whole) {
        String half = new String(whole, 0, whole.length / 2, StandardCharsets.ISO_8859_1);
        return (half + "\u00ff\"{").getBytes(StandardCharsets.ISO_8859_1);
    }
}
