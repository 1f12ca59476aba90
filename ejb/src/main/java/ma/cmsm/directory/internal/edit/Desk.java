package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.StaleDraft;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.edit.Desk.Hand;
import ma.cmsm.directory.internal.edit.DraftTable.Draft;
import ma.cmsm.directory.internal.edit.RecordCheck.Checked;
import ma.cmsm.directory.internal.edit.RecordStore.Stored;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/**
 * One record on an editor's desk, held in the transaction at hand: what is typed, and what it says
 * until it is published.
 */
public final class Desk {

    private final HeldRecord held;
    private final OpenRecord record;
    private final PublicCopy publicCopy;

    private Desk(Sql sql, RecordStore records, OpenRecord record) {
        this.held = new HeldRecord(sql, record);
        this.record = record;
        this.publicCopy = new PublicCopy(held, records);
    }

    /** Who does something at the desk, and when. */
    public record Hand(String name, Instant at) {}

    /** A record to change; nobody else changes its draft until the transaction is over. */
    static Optional<Desk> take(Sql sql, RecordStore records, Taxonomies taxonomies, RecordRef ref)
            throws SQLException {
        return OpenRecord.lock(sql, records, taxonomies, ref)
                .map(record -> new Desk(sql, records, record));
    }

    /** Begins a new record. */
    public static void create(
            Sql sql, RecordRef ref, Optional<String> organization, ObjectNode content, Hand hand)
            throws SQLException {
        new DraftTable(sql)
                .add(
                        ref,
                        new Draft(
                                organization,
                                Optional.of(content),
                                Optional.empty(),
                                0,
                                Map.of(),
                                1,
                                Optional.of(hand.name()),
                                hand.at()));
    }

    /** The record as it was taken. */
    public OpenRecord record() {
        return record;
    }

    /** What the public has of it. */
    public PublicCopy publicCopy() {
        return publicCopy;
    }

    /**
     * Saves what was typed.
     *
     * @throws StaleDraft when somebody was faster
     * @throws Refused kind INVALID, key {@code directory.draft-too-long}
     */
    public void save(String edition, ObjectNode patch, What what, Hand hand) throws SQLException {
        if (!edition.equals(record.edition())) {
            throw new LateForm(held).refusal(edition, patch);
        }
        ObjectNode before = record.content();
        Checked after = record.typed().read(record.typed().patched(record.content(), patch));
        if (!after.kept().equals(before)) {
            keep(
                    before,
                    after.kept(),
                    Origins.after(record.origins(), before, after.kept()),
                    what,
                    hand);
        }
    }

    private void keep(
            ObjectNode before, ObjectNode after, Map<String, String> origins, What what, Hand hand)
            throws SQLException {
        boolean open = record.isOpen();
        Draft fresh =
                new Draft(
                        record.organization(),
                        Optional.of(after),
                        open ? record.row().orElseThrow().base() : record.published(),
                        open
                                ? record.row().orElseThrow().baseVersion()
                                : record.stored().map(Stored::version).orElse(0L),
                        origins,
                        record.version() + 1,
                        Optional.of(hand.name()),
                        hand.at());
        held.put(fresh);
        held.changes().add(record.ref(), held.event(what, hand), before, after, record.origins());
        if (what == What.KEPT) {
            held.changes().add(record.ref(), held.event(what, hand));
        }
    }

    /** Says of a translation that it is right for the text that its source has now. */
    public void keepTranslation(String edition, String language, String property, Hand hand)
            throws SQLException {
        held.throwIfStale(edition);
        String key = Origins.key(language, property);
        ObjectNode content = record.content();
        if (content.path("translations").path(language).path(property).isMissingNode()) {
            throw new Refused(Refused.Kind.NOT_FOUND, "directory.no-such-field");
        }
        Map<String, String> origins = new TreeMap<>(record.origins());
        origins.put(key, Origins.source(content, key));
        keep(content, content, origins, What.KEPT, hand);
    }

    /** Puts back what stood in a field before a change of the history. */
    public void restore(String edition, long change, Hand hand) throws SQLException {
        held.throwIfStale(edition);
        ChangeTable.Kept kept =
                held.changes()
                        .find(record.ref(), change)
                        .filter(found -> !found.change().field().isEmpty())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Refused.Kind.NOT_FOUND,
                                                "directory.no-such-change"));
        String field = kept.change().field();
        if (TypedText.MADE_BY_ACTS.contains(field)) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.not-restorable");
        }
        ObjectNode before = record.content();
        ObjectNode typed = record.content();
        Fields.put(typed, field, kept.change().before());
        ObjectNode after = record.typed().read(typed).kept();
        Map<String, String> origins = new TreeMap<>(Origins.after(record.origins(), before, after));
        kept.beforeOrigin().ifPresent(hash -> origins.put(field.substring(13), hash));
        keep(before, after, origins, What.RESTORED, hand);
    }

    /** Takes what changed in the published record into the draft; where both did, the draft's. */
    public void catchUp(String edition, Hand hand) throws SQLException {
        held.throwIfStale(edition);
        if (record.isBehind()) {
            ObjectNode before = record.content();
            ObjectNode after = record.typed().read(record.caughtUp().merged()).kept();
            Draft draft = record.row().orElseThrow();
            held.put(
                    new Draft(
                            draft.organization(),
                            Optional.of(after),
                            record.published(),
                            record.stored().orElseThrow().version(),
                            Origins.merged(draft.origins(), before, after, record.stored()),
                            record.version() + 1,
                            Optional.of(hand.name()),
                            hand.at()));
            held.changes()
                    .add(
                            record.ref(),
                            held.event(What.IMPORTED, hand),
                            before,
                            after,
                            record.origins());
        }
    }
}
