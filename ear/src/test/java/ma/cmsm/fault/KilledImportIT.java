package ma.cmsm.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ma.cmsm.built.Build;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import ma.cmsm.built.Product.Answer;
import ma.cmsm.built.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed while a thousand services are published. */
@ExtendWith(OnSpare.class)
class KilledImportIT {

    private static final int SERVICES = 1_000;
    private static final int KILLS = 2;
    private static final String OURS = "0dead000-";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Pattern ID = Pattern.compile("(?m)^\\{\"id\":\"([0-9a-f-]{36})\"");

    @Test
    void whatWasCommittedIsFoundOnceAndNothingElse(Spare spare) throws IOException {
        Path file = Build.TARGET.resolve("faults/thousand.ndjson");
        Files.write(file, IntStream.range(0, SERVICES).mapToObj(KilledImportIT::service).toList());
        for (int kill = 0; kill < KILLS; kill++) {
            killWhileImporting(file, spare);
            assertIndexFollowsDatabase(spare);
        }
        Answer last = spare.product().run("import", file.toString());
        assertEquals(0, last.exitCode(), last::output);
        assertIndexFollowsDatabase(spare);
        assertEquals(SERVICES, ours(spare.services()).size());
    }

    private static void killWhileImporting(Path file, Spare spare) {
        Product product = spare.product();
        int before = ours(spare.services()).size();
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> product.run("import", file.toString()));
        Wait.until("some are committed", SOON, () -> ours(spare.services()).size() > before);
        product.killServer();
        assertNotEquals(0, answer.join().exitCode());
        int committed = ours(spare.services()).size();
        assertTrue(before < committed && committed < SERVICES, committed + " committed");
        product.start();
    }

    private static void assertIndexFollowsDatabase(Spare spare) {
        List<String> committed = ours(spare.services());
        Product product = spare.product();
        Wait.until(
                "as many are found as were committed",
                SOON,
                () -> ours(indexed(product)).size() >= committed.size());
        assertEquals(committed, ours(indexed(product)));
        assertEquals(spare.services(), indexed(product));
    }

    private static List<String> ours(List<String> ids) {
        return ids.stream().filter(id -> id.startsWith(OURS)).toList();
    }

    /** The ids of all services that search finds, sorted, each as often as it is found. */
    private static List<String> indexed(Product product) {
        String lines = Http.get(product.at("/api/hsds/services?format=ndjson")).body();
        return ID.matcher(lines).results().map(found -> found.group(1)).sorted().toList();
    }

    private static String service(int number) {
        return ("{\"id\":\"%s0000-4000-8000-%012x\",\"name\":\"Permanence mortelle %d\","
                        + "\"status\":\"active\",\"organization\":{\"id\":\"%s0000-4000-9000-%012x\","
                        + "\"name\":\"Association mortelle %d\",\"description\":\"Essai.\"}}")
                .formatted(OURS, number, number, OURS, number / 10, number / 10);
    }
}
