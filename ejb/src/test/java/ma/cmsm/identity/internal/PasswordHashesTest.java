package ma.cmsm.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hashes of passwords, read and made by another implementation too. */
class PasswordHashesTest {

    private static final String PASSWORD = "cinq éléphants à vélo";

    private final PasswordHashes hashes = HashesInTest.cheap();

    @Test
    void thePasswordIsRightAndNoOtherIs() {
        Optional<String> hash = Optional.of(hashes.hash(PASSWORD));
        assertTrue(hashes.isRight(PASSWORD, hash));
        assertFalse(hashes.isRight("cinq elephants a velo", hash));
    }

    @Test
    void itIsTheSamePasswordHoweverItsAccentsWereTyped() {
        Optional<String> hash = Optional.of(hashes.hash("cinq éléphants"));
        assertTrue(hashes.isRight("cinq e\u0301le\u0301phants", hash));
    }

    @Test
    void equalPasswordsHaveOtherHashes() {
        assertNotEquals(hashes.hash(PASSWORD), hashes.hash(PASSWORD));
    }

    @Test
    void withoutAHashNothingIsRightNotEvenNothing() {
        assertFalse(hashes.isRight("", Optional.empty()));
        assertFalse(hashes.isRight(PASSWORD, Optional.of("no hash")));
    }

    @Test
    void anotherImplementationFindsOurHashRight() {
        String hash = new PasswordHashes().hash(PASSWORD);
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertTrue(Password.check(PASSWORD, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    @Test
    void weFindTheHashOfAnotherImplementationRight() {
        Argon2Function other = Argon2Function.getInstance(256, 3, 2, 32, Argon2.ID);
        String hash = Password.hash(PASSWORD).addRandomSalt(16).with(other).getResult();
        assertTrue(hashes.isRight(PASSWORD, Optional.of(hash)));
    }

    @Test
    void aHashIsTheSameInMemoryThatWasUsedBefore() {
        PasswordHashes one = new PasswordHashes(new Argon2Hash.Cost(64, 1, 1), 1);
        Optional<String> hash = Optional.of(one.hash(PASSWORD));
        for (int again = 0; again < 20; again++) {
            assertFalse(one.isRight("other " + again, hash));
            assertTrue(one.isRight(PASSWORD, hash));
        }
    }

    @Test
    void aHashOfAnotherCostIsOutdated() {
        assertFalse(hashes.isOutdated(hashes.hash(PASSWORD)));
        assertTrue(hashes.isOutdated(HashesInTest.dearer().hash(PASSWORD)));
        assertTrue(hashes.isOutdated("no hash"));
    }

    @Test
    void whatIsWrittenIsRead() {
        String text = hashes.hash(PASSWORD);
        assertEquals(text, Argon2Hash.read(text).orElseThrow().text());
    }
}
