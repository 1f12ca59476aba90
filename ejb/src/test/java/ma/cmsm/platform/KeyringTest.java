package ma.cmsm.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import ma.cmsm.platform.internal.KeyFile;
import ma.cmsm.testing.SettingsInTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {

    private static final byte[] PLAIN = "secret".getBytes(StandardCharsets.UTF_8);

    @TempDir Path home;

    @Test
    void whatWasSealedOpens() {
        byte[] sealed = keyring().seal("factor", PLAIN, "identity_factor 1");
        assertArrayEquals(PLAIN, keyring().open("factor", sealed, "identity_factor 1"));
        assertNotEquals(
                Arrays.toString(sealed),
                Arrays.toString(keyring().seal("factor", PLAIN, "identity_factor 1")));
    }

    @Test
    void itOpensNowhereElseAndForNothingElse() {
        byte[] sealed = keyring().seal("factor", PLAIN, "identity_factor 1");
        assertThrows(
                IllegalStateException.class,
                () -> keyring().open("factor", sealed, "identity_factor 2"));
        assertThrows(
                IllegalStateException.class,
                () -> keyring().open("mail", sealed, "identity_factor 1"));
    }

    @Test
    void aChangedByteIsNoticed() {
        byte[] sealed = keyring().seal("factor", PLAIN, "here");
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> keyring().open("factor", sealed, "here"));
    }

    @Test
    void anOldKeyStillReads() throws IOException {
        byte[] sealed = keyring().seal("factor", PLAIN, "here");
        String old = keyring().current();
        Path file = home.resolve("secret.key");
        Files.writeString(file, "ab".repeat(32) + "\n" + Files.readString(file));
        assertNotEquals(old, keyring().current());
        assertArrayEquals(PLAIN, keyring().open("factor", sealed, "here"));
        Files.writeString(file, "ab".repeat(32));
        Refused refused =
                assertThrows(Refused.class, () -> keyring().open("factor", sealed, "here"));
        assertEquals("platform.key-unknown", refused.key());
    }

    @Test
    void aFingerprintIsOfItsPurpose() {
        assertEquals(keyring().fingerprint("a", "text"), keyring().fingerprint("a", "text"));
        assertNotEquals(keyring().fingerprint("a", "text"), keyring().fingerprint("b", "text"));
    }

    @Test
    void theKeyIsItsOwnersOnly() throws IOException {
        keyring().current();
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("secret.key"))));
        assertFalse(Files.readString(home.resolve("secret.key")).isBlank());
    }

    /** As after a restart. */
    private Keyring keyring() {
        return new Keyring(new KeyFile(new SettingsInTest(home)));
    }
}
