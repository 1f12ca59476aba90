package ma.cmsm.directory.internal.publish;

import java.util.Arrays;

/**
 * JSON in fewer bytes, for the index. It is full of UUIDs, which no compression makes smaller, and
 * of the same property names: a {@link QuotedUuid} becomes {@value #UUID} and its 16 bytes, one of
 * the {@link PackedNames} becomes {@value #NAME} and its number. All else stays as it is. JSON has
 * neither of the two bytes itself: it escapes control characters.
 */
final class Packed {

    private static final byte UUID = 1;
    private static final byte NAME = 2;

    /** Bytes that one mark stands for, at most. */
    private static final int LONGEST = Math.max(QuotedUuid.TEXT_LENGTH, PackedNames.LONGEST);

    private Packed() {}

    /**
     * Packs any bytes but the two.
     *
     * @throws IllegalArgumentException when one of the two is there
     */
    static byte[] pack(byte[] json) {
        byte[] out = new byte[json.length];
        int size = 0;
        int at = 0;
        while (at < json.length) {
            byte next = json[at];
            if (next == UUID || next == NAME) {
                throw new IllegalArgumentException("A raw control character at " + at);
            }
            int name = next == '"' ? PackedNames.find(json, at) : -1;
            if (name >= 0) {
                out[size++] = NAME;
                out[size++] = (byte) name;
                at += PackedNames.token(name).length;
            } else if (next == '"' && QuotedUuid.pack(json, at, out, size + 1)) {
                out[size] = UUID;
                size += 1 + QuotedUuid.BYTES;
                at += QuotedUuid.TEXT_LENGTH;
            } else {
                out[size++] = next;
                at++;
            }
        }
        return Arrays.copyOf(out, size);
    }

    /**
     * The bytes that were packed; what never was stays.
     *
     * @throws IndexOutOfBoundsException when it is damaged
     */
    static byte[] unpack(byte[] packed) {
        byte[] out = new byte[2 * packed.length + LONGEST];
        int size = 0;
        int at = 0;
        while (at < packed.length) {
            if (size + LONGEST > out.length) {
                out = Arrays.copyOf(out, 2 * out.length);
            }
            byte next = packed[at++];
            if (next == NAME) {
                byte[] name = PackedNames.token(packed[at++] & 0xff);
                System.arraycopy(name, 0, out, size, name.length);
                size += name.length;
            } else if (next == UUID) {
                QuotedUuid.unpack(packed, at, out, size);
                at += QuotedUuid.BYTES;
                size += QuotedUuid.TEXT_LENGTH;
            } else {
                out[size++] = next;
            }
        }
        return Arrays.copyOf(out, size);
    }
}
