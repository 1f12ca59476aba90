package ma.cmsm.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import ma.cmsm.built.Build;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import ma.cmsm.built.Wait;
import ma.cmsm.launcher.host.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody lays hands on the index of a product that serves. */
@ExtendWith(OnSpare.class)
class DamagedIndexIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String SERVICE =
            "{\"id\":\"0dadbeef-0000-4000-8000-00000000000%d\",\"name\":\"Permanence %s\","
                    + "\"status\":\"active\",\"organization\":{"
                    + "\"id\":\"0dadbeef-0000-4000-9000-000000000000\","
                    + "\"name\":\"Association abimee\",\"description\":\"Essai.\"}}";

    /** What happens to the files of an index. */
    enum Damage {
        DELETED("quokkatier"),
        TRUNCATED("narvalesque"),
        CORRUPTED("axolotliste");

        private final String name;

        Damage(String name) {
            this.name = name;
        }

        private void happenTo(Path index) throws IOException {
            if (this == DELETED) {
                Folders.delete(index);
                return;
            }
            Path file = largest(index);
            byte[] bytes = this == TRUNCATED ? new byte[0] : flipped(Files.readAllBytes(file));
            Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        }

        private static byte[] flipped(byte[] bytes) {
            bytes[bytes.length / 2] ^= 0x55;
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void searchAnswersOrSaysWhyAndHealsByItself(Damage damage, Spare spare) throws IOException {
        Product product = spare.product();
        assertEquals(200, search(product, "Tiznit").statusCode());
        damage.happenTo(product.home().resolve("index"));
        assertAnswersOrSaysWhy(search(product, "Agadir"));

        importOne(product, damage.ordinal(), damage.name);
        Wait.until(
                "what is published afterwards is found",
                SOON,
                () -> {
                    HttpResponse<String> answer = search(product, damage.name);
                    assertAnswersOrSaysWhy(answer);
                    return answer.body().contains("/fr/services/0dadbeef");
                });
        assertTrue(search(product, "Tiznit").body().contains("/fr/services/"), "the others, too");
    }

    /** As when a second product was started on the folder, or a disk came back under another. */
    @Test
    void whileAnotherProcessHoldsTheLockSearchAnswersAndWhenItIsDeadChangesGoOn(Spare spare)
            throws IOException {
        Product product = spare.product();
        Path lock = lock(product.home().resolve("index"));
        Files.delete(lock);
        Process other = holding(lock);
        try {
            importOne(product, 9, "ocelotesque");
            assertEquals(200, search(product, "Tiznit").statusCode());
        } finally {
            other.destroyForcibly();
        }
        Wait.until(
                "what was published meanwhile is found",
                SOON,
                () -> search(product, "ocelotesque").body().contains("/fr/services/0dadbeef"));
    }

    private static Path lock(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            return files.filter(file -> file.endsWith("write.lock")).findFirst().orElseThrow();
        }
    }

    private static Process holding(Path lock) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LockHolder.class.getName(),
                                lock.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertEquals("true", process.inputReader().readLine(), "the lock is held");
        return process;
    }

    private static void importOne(Product product, int number, String name) throws IOException {
        Path file = Build.TARGET.resolve("faults/" + name + ".json");
        Files.writeString(file, SERVICE.formatted(number, name));
        assertEquals(0, product.run("import", file.toString()).exitCode());
    }

    private static HttpResponse<String> search(Product product, String words) {
        return Http.get(product.at("/fr/services?q=" + words));
    }

    private static void assertAnswersOrSaysWhy(HttpResponse<String> answer) {
        boolean saysWhen = answer.headers().firstValue("Retry-After").isPresent();
        assertTrue(
                answer.statusCode() == 200 || answer.statusCode() == 503 && saysWhen,
                () -> answer.statusCode() + " " + answer.body());
    }

    private static Path largest(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }
}
