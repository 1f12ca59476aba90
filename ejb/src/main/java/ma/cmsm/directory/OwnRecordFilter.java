package ma.cmsm.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which of the records one edits.
 *
 * @param words that the name contains; empty for any
 * @param organization id in the directory: of that organisation only
 * @param check of services the public finds, those to be checked; they come in the order of their
 *     days
 * @param language tag of the reader's: names are in it where there is one; empty: in their own
 */
public record OwnRecordFilter(
        RecordRef.Kind kind,
        Optional<RecordDraft.State> state,
        Optional<String> words,
        Optional<String> organization,
        Optional<Check> check,
        Optional<String> language) {

    /**
     * Which services are to be checked.
     *
     * @param dueBy those whose day is not later; empty: those that were never checked
     */
    public record Check(Optional<LocalDate> dueBy) {}

    public static OwnRecordFilter all(RecordRef.Kind kind) {
        return new OwnRecordFilter(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Services to be checked. */
    public static OwnRecordFilter of(Check check) {
        return new OwnRecordFilter(
                RecordRef.Kind.SERVICE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(check),
                Optional.empty());
    }

    /** The same with names in a language. */
    public OwnRecordFilter in(String tag) {
        return new OwnRecordFilter(kind, state, words, organization, check, Optional.of(tag));
    }
}
