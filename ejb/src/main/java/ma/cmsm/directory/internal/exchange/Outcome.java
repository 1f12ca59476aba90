package ma.cmsm.directory.internal.exchange;

import java.util.List;

/**
 * What became of one aggregate of a chunk.
 *
 * @param patch what was said of it, the first where there were several
 * @param reason why not, for {@link Result#MISSING} and {@link Result#REFUSED}; else empty
 * @param leftOut references of it that lead nowhere and were left out
 */
public record Outcome(Patch patch, Result result, String reason, List<String> leftOut) {

    /** The five ends a patch can come to. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** It refers to something that is not there, which may still come. */
        MISSING,
        REFUSED
    }

    /** Whether it changes the vocabularies in force. */
    public boolean changesVocabulary() {
        return patch.kind().isVocabulary()
                && (result == Result.CREATED || result == Result.UPDATED);
    }

    static Outcome of(Patch patch, Result result, List<String> leftOut) {
        return new Outcome(patch, result, "", leftOut);
    }

    static Outcome missing(Patch patch, String reason) {
        return new Outcome(patch, Result.MISSING, reason, List.of());
    }

    static Outcome refused(Patch patch, String reason) {
        return new Outcome(patch, Result.REFUSED, reason, List.of());
    }
}
