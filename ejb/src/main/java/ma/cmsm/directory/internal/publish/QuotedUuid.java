package ma.cmsm.directory.internal.publish;

import java.nio.charset.StandardCharsets;

/** A UUID as JSON has it, canonical, in lower case and in quotes: 38 bytes that say 16. */
final class QuotedUuid {

    static final int TEXT_LENGTH = 38;
    static final int BYTES = 16;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private QuotedUuid() {}

    /** Puts the bytes of the UUID that begins at a place; answers whether one does. */
    static boolean pack(byte[] json, int at, byte[] out, int to) {
        int end = at + TEXT_LENGTH - 1;
        if (end >= json.length || json[end] != '"') {
            return false;
        }
        int from = at + 1;
        for (int i = 0; i < BYTES; i++) {
            if (isBehindDash(i) && json[from++] != '-') {
                return false;
            }
            int both = digit(json[from++]) << 4 | digit(json[from++]);
            if (both < 0) {
                return false;
            }
            out[to + i] = (byte) both;
        }
        return true;
    }

    /** Puts the text of the UUID whose bytes begin at a place. */
    static void unpack(byte[] packed, int at, byte[] out, int to) {
        int into = to;
        out[into++] = '"';
        for (int i = 0; i < BYTES; i++) {
            if (isBehindDash(i)) {
                out[into++] = '-';
            }
            int both = packed[at + i];
            out[into++] = DIGITS[both >> 4 & 0xf];
            out[into++] = DIGITS[both & 0xf];
        }
        out[into] = '"';
    }

    private static boolean isBehindDash(int index) {
        return index == 4 || index == 6 || index == 8 || index == 10;
    }

    /** Negative when it is none. */
    private static int digit(byte letter) {
        if (letter >= '0' && letter <= '9') {
            return letter - '0';
        }
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
