package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import ma.cmsm.launcher.host.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir private Path folder;

    @Test
    void aNewDataFolderIsItsOwnersOnlyAndTakenAgain() throws IOException {
        Path made = folder.resolve("a/home");
        new Home(made).create();
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        new Home(made).create();
        assertTrue(new Home(made).isOurs());
    }

    @Test
    void whatStandsInTheWayIsSaidInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path home : List.of(file, file.resolve("home"))) {
            String said = assertThrows(Failure.class, new Home(home)::create).getMessage();
            assertTrue(said.endsWith("cannot be written: " + file + " is not a folder."), said);
        }
    }

    @Test
    void anEmptyDiskIsTaken() throws IOException {
        Files.createDirectory(folder.resolve("lost+found"));
        new Home(folder).create();
        assertTrue(Files.isDirectory(folder.resolve("tmp")));
    }

    @Test
    void aFolderOfOthersIsRefusedAndLeftAsItIs() throws IOException {
        Path theirs = Files.createDirectory(folder.resolve("tmp")).resolve("letter.txt");
        Files.writeString(theirs, "Dear");
        Files.createDirectory(folder.resolve("log"));
        Home home = new Home(folder);
        assertThrows(Failure.class, home::create);
        LauncherLog.of(Map.of("CMSM_HOME", folder.toString())).problem(new Exception("x"));
        assertFalse(home.isOurs());
        assertTrue(Files.exists(theirs));
        assertFalse(Files.exists(folder.resolve("log/launcher.log")));
    }

    @Test
    void aDataFolderOfAnEarlierVersionIsKnownByItsToken() throws IOException {
        Files.writeString(folder.resolve("operator.token"), "x");
        Files.createDirectory(folder.resolve("index"));
        new Home(folder).create();
        assertTrue(Files.exists(folder.resolve("cmsm.home")));
    }
}
