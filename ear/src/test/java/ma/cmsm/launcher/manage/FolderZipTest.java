package ma.cmsm.launcher.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderZipTest {
    @Test
    void filesComeInOrderAndHiddenOnesStayHome(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sub/.git"));
        for (String name : List.of("b.csv", "a.csv", "sub/c.csv", ".hidden", "sub/.git/config")) {
            Files.writeString(folder.resolve(name), name);
        }
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(FolderZip.open(folder))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertEquals(entry.getName(), new String(zip.readAllBytes()));
            }
        }
        assertEquals(List.of("a.csv", "b.csv", "sub/c.csv"), names);
    }
}
