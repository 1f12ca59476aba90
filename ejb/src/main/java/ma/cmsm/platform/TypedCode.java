package ma.cmsm.platform;

/** A code as somebody types it: with gaps, with the digits of an Arabic or Persian keyboard. */
public final class TypedCode {

    private TypedCode() {}

    /** Without gaps and dashes, with digits from 0 to 9; letters stay as they are. */
    public static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints()
                .filter(letter -> !isGap(letter))
                .map(letter -> Character.isDigit(letter) ? latin(letter) : letter)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int latin(int digit) {
        return '0' + Character.digit(digit, 10);
    }

    /** Keyboards put marks of direction among digits, which nobody sees. */
    private static boolean isGap(int letter) {
        int type = Character.getType(letter);
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || type == Character.FORMAT
                || type == Character.DASH_PUNCTUATION;
    }
}
