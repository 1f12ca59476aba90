package ma.cmsm.directory.internal.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files: UTF-8 with or without a byte order mark, nothing else. */
final class Utf8 {

    private static final int BLOCK = 1 << 16;

    private Utf8() {}

    /** A reader without the byte order mark; it fails on bytes that are not UTF-8. */
    static BufferedReader open(Path file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 3);
        byte[] first = in.readNBytes(3);
        if (!startsWithMark(first)) {
            in.unread(first);
        }
        return new BufferedReader(new InputStreamReader(in, strict()), BLOCK);
    }

    /**
     * Reads a file once to its end.
     *
     * @throws ma.cmsm.platform.Refused when it is empty or not UTF-8, with the line
     */
    static void check(Path file) {
        checkBeginning(file);
        checkEncoding(file, file.getFileName().toString());
    }

    /**
     * Looks at the first bytes of a file.
     *
     * @throws ma.cmsm.platform.Refused when it is empty or UTF-16
     */
    static void checkBeginning(Path file) {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(3);
            if (first.length == 0) {
                throw Broken.file(name, "The file is empty.");
            }
            if (isUtf16(first)) {
                throw Broken.file(name, "The file is UTF-16. Save it as UTF-8 and try again.");
            }
        } catch (IOException failure) {
            throw Broken.reading(name, failure);
        }
    }

    private static void checkEncoding(Path file, String name) {
        CharsetDecoder decoder = strict();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            int read = 0;
            while (read >= 0) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
                CoderResult result = decoder.decode(bytes, characters, read < 0);
                line += newLines(characters.flip());
                if (result.isError()) {
                    throw Broken.at(
                            new Origin(name, line, ""),
                            "This is not UTF-8 text. Save the file as UTF-8 and try again.");
                }
                characters.clear();
                bytes.compact();
            }
        } catch (IOException failure) {
            throw Broken.reading(name, failure);
        }
    }

    private static long newLines(CharBuffer characters) {
        return characters.chars().filter(character -> character == '\n').count();
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length == 3
                && bytes[0] == (byte) 0xef
                && bytes[1] == (byte) 0xbb
                && bytes[2] == (byte) 0xbf;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
                        || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff);
    }
}
