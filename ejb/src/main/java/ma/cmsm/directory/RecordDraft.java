package ma.cmsm.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.internal.view.Localized;

/**
 * A record as its editors see it.
 *
 * @param edition to be given back with the next change: tells whether somebody was faster
 * @param organization id of the organisation of the directory it belongs to
 * @param content HSDS JSON with {@code translations}; the published record while nothing is changed
 * @param published what the public has of it; empty for a record that never was
 * @param clashes fields that changed in the published record since this draft was begun, and differ
 *     from the draft: an import, mostly
 * @param faults what must be put right before it can be published
 * @param changedBy account that saved the draft last
 */
public record RecordDraft(
        RecordRef ref,
        String edition,
        Optional<String> organization,
        State state,
        ObjectNode content,
        Optional<ObjectNode> published,
        List<Clash> clashes,
        List<FieldFault> faults,
        List<TranslationState> translations,
        Optional<String> changedBy,
        Optional<Instant> changedAt) {

    /** What it is called in a language, or else in its own; empty while it has no name. */
    public Optional<String> name(String language) {
        return Localized.text(content, "name", language).map(Text::value);
    }

    /** What the public has of it, and whether there is more to come. */
    public enum State {
        /** Never published. */
        NEW,
        PUBLISHED,
        /** Published, with changes that are not. */
        CHANGED,
        /** It was published, and is not to be seen any more. */
        WITHDRAWN
    }
}
