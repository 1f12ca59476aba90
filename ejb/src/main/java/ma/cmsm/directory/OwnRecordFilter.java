package ma.cmsm.directory;

import java.util.Optional;

/**
 * Which of the records one edits.
 *
 * @param words that the name contains; empty for any
 * @param organization id in the directory: of that organisation only
 */
public record OwnRecordFilter(
        RecordRef.Kind kind,
        Optional<RecordDraft.State> state,
        Optional<String> words,
        Optional<String> organization) {

    public static OwnRecordFilter all(RecordRef.Kind kind) {
        return new OwnRecordFilter(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
