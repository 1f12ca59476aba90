package ma.cmsm.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.cmsm.platform.Role;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The design's table of rights, as it was decided: an action and a role give a cell of words. */
final class RightsMatrix {

    private static final Map<String, Role> COLUMNS =
            Map.of(
                    "V", Role.VISITOR,
                    "E", Role.MEMBER_EDITOR,
                    "F", Role.FOCAL_POINT,
                    "S", Role.SUPERVISOR,
                    "C", Role.COORDINATOR,
                    "A", Role.ADMINISTRATOR,
                    "U", Role.AUDITOR);

    private final Map<String, CSVRecord> rows = new TreeMap<>();

    static RightsMatrix read() {
        RightsMatrix matrix = new RightsMatrix();
        CSVFormat form = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader file =
                new InputStreamReader(
                        RightsMatrix.class.getResourceAsStream("/rights/matrix.csv"),
                        StandardCharsets.UTF_8)) {
            form.parse(file).forEach(row -> matrix.rows.put(row.get("action"), row));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return matrix;
    }

    Set<String> actions() {
        return rows.keySet();
    }

    /** The words of a cell; none for "no". */
    Set<String> cell(Action action, Role role) {
        String column =
                COLUMNS.entrySet().stream()
                        .filter(entry -> entry.getValue() == role)
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        String words = rows.get(action.code()).get(column);
        return words.equals("-") ? Set.of() : Set.copyOf(List.of(words.split(" ")));
    }
}
