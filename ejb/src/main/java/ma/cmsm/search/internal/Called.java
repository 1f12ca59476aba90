package ma.cmsm.search.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.StringJoiner;
import ma.cmsm.search.internal.text.Folding;
import ma.cmsm.search.internal.text.Words;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.lucene.util.BytesRef;

/**
 * A whole name as the index keeps it, however its words are written: who types all of a name wants
 * what bears it, whatever its words may mean besides.
 */
final class Called {

    private Called() {}

    /** Eight bytes for any name; empty where there is no word. */
    static Optional<BytesRef> of(String name) {
        StringJoiner words = new StringJoiner(" ");
        Words.each(name, word -> words.add(Folding.fold(word)));
        if (words.length() == 0) {
            return Optional.empty();
        }
        byte[] folded = words.toString().getBytes(UTF_8);
        long hash = MurmurHash3.hash128x64(folded)[0];
        return Optional.of(new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(hash).array()));
    }
}
