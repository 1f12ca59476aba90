package ma.cmsm.launcher.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnzipTest {
    @TempDir private Path folder;

    @Test
    void oneBranchIsUnpackedAndItsProgramsMayRun() throws IOException {
        Path target = folder.resolve("server");
        Unzip.branch(
                zip("server/bin/go", "server/readme", "other/x"),
                "server/",
                target,
                "bin/go"::equals);
        assertTrue(Files.isExecutable(target.resolve("bin/go")));
        assertFalse(Files.isExecutable(target.resolve("readme")));
        assertFalse(Files.exists(target.resolve("x")));
    }

    @Test
    void aCutOffStartDoesNotDisturbTheNext() throws IOException {
        Files.createDirectories(folder.resolve("server.part/old"));
        Unzip.branch(zip("a"), "", folder.resolve("server"), name -> false);
        assertFalse(Files.exists(folder.resolve("server/old")));
        assertFalse(Files.exists(folder.resolve("server.part")));
    }

    @Test
    void anEntryOutsideOfTheTargetIsRefusedAndNothingStays() throws IOException {
        Path zip = zip("a", "../evil");
        assertThrows(
                IOException.class,
                () -> Unzip.branch(zip, "", folder.resolve("server"), name -> false));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "only the zip itself");
        }
    }

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return file;
    }
}
