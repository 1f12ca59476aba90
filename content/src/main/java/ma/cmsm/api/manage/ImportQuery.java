package ma.cmsm.api.manage;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.cmsm.api.problem.ProblemException;

/** The parameters of an import, as they were given. */
public class ImportQuery {

    /** Of a shipped mapping; no path, so that no file of the server can be named. */
    private static final Pattern SHIPPED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    @QueryParam("name")
    String name;

    @QueryParam("dry_run")
    String dryRun;

    @QueryParam("mapping")
    String mapping;

    String name() {
        if (name == null || name.isBlank()) {
            throw ProblemException.invalidParameter("name", "", List.of("file.json", "file.zip"));
        }
        return name;
    }

    boolean dryRun() {
        if (dryRun == null || List.of("true", "false").contains(dryRun)) {
            return Boolean.parseBoolean(dryRun);
        }
        throw ProblemException.invalidParameter("dry_run", dryRun, List.of("true", "false"));
    }

    /** A mapping file that was sent before, or the name of a shipped mapping. */
    Optional<String> mapping(Uploads uploads) {
        if (mapping == null || mapping.isBlank()) {
            return Optional.empty();
        }
        if (!SHIPPED.matcher(mapping).matches()) {
            throw ProblemException.invalidParameter("mapping", mapping, List.of("name", "handle"));
        }
        return Optional.of(uploads.mapping(mapping).map(Object::toString).orElse(mapping));
    }
}
