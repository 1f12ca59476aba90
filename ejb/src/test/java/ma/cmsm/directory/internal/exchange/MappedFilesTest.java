package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.cmsm.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappedFilesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "%s/secret.csv", "in/../../secret.csv", "..\\\\a", ""})
    void aMappingCannotNameAFileOutsideOfItsFolder(String name) throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createDirectories(inside.resolve("in"));
        MappingFile mapping = mapping(name.formatted(folder));
        Refused refused = assertThrows(Refused.class, () -> new MappedFiles(mapping, inside));
        assertTrue(
                refused.arguments().get(3).toString().contains("inside the folder"),
                refused.arguments().toString());
    }

    @Test
    void aFileOfASubfolderIsInside() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a.csv"), "a\n1\n");
        MappingFile mapping = mapping("in/a.csv");
        assertDoesNotThrow(() -> new MappedFiles(mapping, folder));
    }

    private MappingFile mapping(String name) throws IOException {
        String json =
                """
                {"format": "cmsm-mapping/1", "files": {"rows": {"file": "%s"}}, "records": []}
                """;
        return MappingFile.of(
                Files.writeString(folder.resolve("Mapping.json"), json.formatted(name)).toString());
    }
}
