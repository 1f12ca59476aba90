package ma.cmsm.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data beside the repository, which is not part of it. */
public final class SharedData {

    private SharedData() {}

    /**
     * A folder or file of {@code shared/data}: below the system property {@code cmsm.shared}, or
     * found by looking upwards. Without it the test is skipped, and says so.
     */
    public static Path path(String name) {
        String set = System.getProperty("cmsm.shared");
        if (set != null && Files.exists(Path.of(set, "data", name))) {
            return Path.of(set, "data", name);
        }
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            Path found = folder.resolve("shared").resolve("data").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        System.err.println("SKIPPED: no shared/data/" + name + " beside the repository");
        return abort("no shared/data/" + name + " beside the repository");
    }
}
