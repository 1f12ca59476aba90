package ma.cmsm.platform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number that was left out must stay so: databases in use have gone past it. */
class MigrationNumbersTest {

    /** It was left out, and a database that has 14 would refuse to start with a 13. */
    private static final int LEFT_OUT = 13;

    @Test
    void migrationsHaveNoGapButTheOneThatStays() throws IOException, URISyntaxException {
        List<Integer> numbers = numbers();
        int last = numbers.get(numbers.size() - 1);
        List<Integer> asked =
                IntStream.rangeClosed(1, last).filter(each -> each != LEFT_OUT).boxed().toList();
        assertEquals(asked, numbers);
    }

    private static List<Integer> numbers() throws IOException, URISyntaxException {
        Path folder = Path.of(Migration.class.getResource("/db/migration").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> Integer.valueOf(name.replaceFirst("V(\\d+)__.*", "$1")))
                    .sorted()
                    .toList();
        }
    }
}
