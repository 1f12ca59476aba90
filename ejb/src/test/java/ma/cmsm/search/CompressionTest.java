package ma.cmsm.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressionTest {

    private static final byte[] DICTIONARY =
            "Du lundi au vendredi, sur rendez-vous".getBytes(UTF_8);

    private final Compression compression = new Compression(DICTIONARY);

    @Test
    void anyBytesComeBack() {
        Random random = new Random(1);
        for (int length : new int[] {0, 1, 2, 7, 8, 100, 1_000, 70_000, 1_000_000}) {
            byte[] bytes = new byte[length];
            whatWasCompressedComesBack(bytes);
            random.nextBytes(bytes);
            whatWasCompressedComesBack(bytes);
        }
    }

    private void whatWasCompressedComesBack(byte[] bytes) {
        assertArrayEquals(bytes, compression.decompress(compression.compress(bytes)));
    }

    @Test
    void whatStandsInTheDictionaryTakesNextToNothing() {
        byte[] alone = new Compression(new byte[0]).compress(DICTIONARY);
        byte[] compressed = compression.compress(DICTIONARY);
        assertTrue(compressed.length < alone.length / 2, () -> compressed.length + " bytes");
        assertArrayEquals(DICTIONARY, compression.decompress(compressed));
    }

    @Test
    void damageIsReadAsSomethingElseOrRefusedAsSuch() {
        byte[] compressed = compression.compress("Du lundi au mardi, sur midi".getBytes(UTF_8));
        for (int at = 0; at < compressed.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] damaged = compressed.clone();
                damaged[at] ^= (byte) (1 << bit);
                readOrRefused(damaged);
            }
            readOrRefused(Arrays.copyOf(compressed, at));
        }
    }

    private void readOrRefused(byte[] damaged) {
        try {
            assertNotNull(compression.decompress(damaged));
        } catch (IndexOutOfBoundsException shown) {
            assertNotNull(shown);
        }
    }

    @Test
    void aDictionaryThatCannotBePointedAtIsRefused() {
        byte[] endless = new byte[49 << 10];
        assertThrows(IllegalArgumentException.class, () -> new Compression(endless));
    }
}
