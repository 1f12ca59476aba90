package ma.cmsm.platform.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import ma.cmsm.platform.KeyUse;
import ma.cmsm.platform.Keyring;
import ma.cmsm.testing.SettingsInTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lost key is noticed before another one takes its place. */
class KeyCheckTest {

    @TempDir Path home;

    @Test
    void anEmptyDatabaseGetsAKeyOfItsOwn() {
        assertDoesNotThrow(() -> check());
        assertEquals(8, keyring().current().length());
    }

    @Test
    void withoutItsKeyFileADatabaseIsNotStartedAndNoFileIsMade() {
        String said = refusal("0badcafe");
        assertTrue(said.contains(file().toString()), said);
        assertTrue(said.contains("0badcafe"), said);
        assertFalse(Files.exists(file()));
    }

    @Test
    void withTheKeyOfAnotherInstallationADatabaseIsNotStarted() {
        String known = keyring().current();
        assertDoesNotThrow(() -> check(known));
        String said = refusal(known, "0badcafe");
        assertTrue(said.contains("(0badcafe)"), said);
    }

    @Test
    void anOldKeyBelowANewOneIsEnough() throws IOException {
        String old = keyring().current();
        Files.writeString(file(), "ab".repeat(32) + "\n" + Files.readString(file()));
        assertDoesNotThrow(() -> check(old, keyring().current()));
    }

    private String refusal(String... needed) {
        return assertThrows(IllegalStateException.class, () -> check(needed)).getMessage();
    }

    /** As at a start. */
    private void check(String... needed) {
        KeyFile keys = new KeyFile(new SettingsInTest(home));
        KeyUse use = () -> Set.of(needed);
        new KeyCheck(List.of(use), keys, new Keyring(keys)).throwUnlessComplete();
    }

    private Keyring keyring() {
        return new Keyring(new KeyFile(new SettingsInTest(home)));
    }

    private Path file() {
        return home.resolve("secret.key");
    }
}
