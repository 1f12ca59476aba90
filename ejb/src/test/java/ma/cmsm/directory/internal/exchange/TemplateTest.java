package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Path FOLDER = Path.of("src/main/resources/template");

    @Test
    void theEmptyTemplateHasEveryColumn() {
        assertEquals(Template.COLUMNS, new CsvTable(FOLDER.resolve("services.csv")).columns());
    }

    @Test
    void everyColumnIsDescribed() throws IOException {
        String words = Files.readString(FOLDER.resolve("README.md"));
        for (String column : Template.COLUMNS) {
            String stem = column.replaceFirst("_(ar|en)$", "_fr");
            assertTrue(words.contains("`" + stem + "`"), column);
        }
    }
}
