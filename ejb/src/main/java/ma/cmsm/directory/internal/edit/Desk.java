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
import ma.cmsm.directory.internal.edit.ChangeTable.Event;
import ma.cmsm.directory.internal.edit.Desk.Hand;
import ma.cmsm.directory.internal.edit.DraftTable.Draft;
import ma.cmsm.directory.internal.edit.RecordCheck.Checked;
import ma.cmsm.directory.internal.edit.RecordStore.Stored;
import ma.cmsm.directory.internal.exchange.MergePatch;
import ma.cmsm.directory.internal.exchange.Origin;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/** One record on an editor's desk, held in the transaction at hand: all that is done to it. */
public final class Desk {

    private final DraftTable drafts;
    private final ChangeTable changes;
    private final RecordStore records;
    private final OpenRecord record;

    private Desk(Sql sql, RecordStore records, OpenRecord record) {
        this.drafts = new DraftTable(sql);
        this.changes = new ChangeTable(sql);
        this.records = records;
        this.record = record;
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

    /**
     * Saves what was typed.
     *
     * @throws StaleDraft when somebody was faster
     * @throws Refused kind INVALID, key {@code directory.draft-too-long}
     */
    public void save(String edition, ObjectNode patch, What what, Hand hand) throws SQLException {
        if (!edition.equals(record.edition())) {
            throw stale(edition, patch);
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
        put(fresh);
        changes.add(record.ref(), event(what, hand), before, after, record.origins());
        if (what == What.KEPT) {
            changes.add(record.ref(), event(what, hand));
        }
    }

    private void put(Draft draft) throws SQLException {
        if (record.row().isPresent()) {
            drafts.change(record.ref(), draft);
        } else {
            drafts.add(record.ref(), draft);
        }
    }

    private Event event(What what, Hand hand) {
        return new Event(what, record.version() + 1, hand.name(), hand.at());
    }

    private StaleDraft stale(String edition, ObjectNode patch) throws SQLException {
        Optional<ObjectNode> base = asItWas(edition);
        ObjectNode mine =
                record.typed()
                        .read(
                                record.typed()
                                        .patched(base.orElseGet(record::content).deepCopy(), patch))
                        .kept();
        ThreeWay together = ThreeWay.merge(base, record.content(), mine);
        return new StaleDraft(record.view(), together.merged(), together.clashes());
    }

    /** What stood there in an edition; empty when the history does not reach back to it. */
    private Optional<ObjectNode> asItWas(String edition) throws SQLException {
        if (!edition.matches("[0-9]{1,18}\\.[0-9]{1,18}")) {
            return Optional.empty();
        }
        int dot = edition.indexOf('.');
        long version = Long.parseLong(edition.substring(0, dot));
        long began = Long.parseLong(edition.substring(dot + 1));
        if (version == 0
                && (!record.isOpen() || record.row().orElseThrow().baseVersion() != began)) {
            return Optional.empty();
        }
        ObjectNode was = record.content();
        changes.before(record.ref(), version)
                .forEach((field, value) -> Fields.put(was, field, value));
        return Optional.of(was);
    }

    /** Says of a translation that it is right for the text that its source has now. */
    public void keepTranslation(String edition, String language, String property, Hand hand)
            throws SQLException {
        throwIfStale(edition);
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
        throwIfStale(edition);
        ChangeTable.Kept kept =
                changes.find(record.ref(), change)
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
        throwIfStale(edition);
        if (record.isBehind()) {
            ObjectNode before = record.content();
            ObjectNode after = record.typed().read(record.caughtUp().merged()).kept();
            Draft draft = record.row().orElseThrow();
            put(
                    new Draft(
                            draft.organization(),
                            Optional.of(after),
                            record.published(),
                            record.stored().orElseThrow().version(),
                            Origins.merged(draft.origins(), before, after, record.stored()),
                            record.version() + 1,
                            Optional.of(hand.name()),
                            hand.at()));
            changes.add(record.ref(), event(What.IMPORTED, hand), before, after, record.origins());
        }
    }

    /**
     * Publishes the draft, or again what was withdrawn.
     *
     * @param made properties that the act itself sets
     * @throws Refused kind CONFLICT, key {@code directory.draft-stale}, {@code
     *     directory.draft-behind} or {@code directory.nothing-to-publish}; kind INVALID, key {@code
     *     directory.draft-faulty}
     */
    public void publish(String edition, ObjectNode made, Hand hand) throws SQLException {
        throwIfStale(edition);
        if (!record.isOpen() && !record.isWithdrawn()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.nothing-to-publish");
        }
        Checked checked = record.typed().read(upToDate());
        if (!checked.faults().isEmpty()) {
            throw new Refused(
                    Refused.Kind.INVALID, "directory.draft-faulty", checked.faults().size());
        }
        ObjectNode content = checked.clean();
        content.put("id", record.ref().id());
        record.organization()
                .filter(any -> record.ref().kind() != RecordRef.Kind.ORGANIZATION)
                .ifPresent(owner -> content.put("organization_id", owner));
        content.setAll(made);
        if (OpenRecord.isHidden(content)) {
            content.put("status", "active");
        }
        records.write(
                record.ref(),
                content,
                Origins.merged(record.origins(), record.content(), content, record.stored()));
        close(What.PUBLISHED, hand);
    }

    private ObjectNode upToDate() {
        if (!record.isBehind()) {
            return record.content();
        }
        ThreeWay together = record.caughtUp();
        if (!together.clashes().isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.draft-behind");
        }
        return together.merged();
    }

    private void close(What what, Hand hand) throws SQLException {
        Draft before =
                record.row()
                        .orElseGet(
                                () ->
                                        new Draft(
                                                record.organization(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                0,
                                                Map.of(),
                                                0,
                                                Optional.empty(),
                                                hand.at()));
        put(before.closed(hand.name(), hand.at()));
        changes.add(record.ref(), event(what, hand));
    }

    /** Throws away what is not published; a record that never was is gone. */
    public void discard(String edition, Hand hand) throws SQLException {
        throwIfStale(edition);
        if (!record.isOpen()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.nothing-to-discard");
        }
        if (record.stored().isEmpty()) {
            drafts.delete(record.ref());
            changes.add(record.ref(), event(What.DISCARDED, hand));
        } else {
            close(What.DISCARDED, hand);
        }
    }

    /**
     * Changes what is published at once, without a draft; one that is open stays and takes it in
     * when it is published.
     *
     * @throws Refused kind CONFLICT, key {@code directory.not-published}
     */
    public void amend(ObjectNode patch, What what, Hand hand) throws SQLException {
        Stored before =
                record.stored()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Refused.Kind.CONFLICT, "directory.not-published"));
        ObjectNode content = before.json().deepCopy();
        MergePatch.apply(
                content,
                new Patch(
                        RecordStore.kind(record.ref()),
                        record.ref().id(),
                        patch,
                        new Origin("", 0, ""),
                        false));
        Stored after = records.write(record.ref(), content, Map.of());
        long version = record.isOpen() ? record.version() : record.version() + 1;
        changes.add(
                record.ref(),
                new Event(what, version, hand.name(), hand.at()),
                before.json(),
                after.json(),
                before.origins());
        if (!record.isOpen()) {
            put(
                    new Draft(
                            record.organization(),
                            Optional.empty(),
                            Optional.empty(),
                            0,
                            Map.of(),
                            version,
                            Optional.of(hand.name()),
                            hand.at()));
        }
    }

    /** Takes a service out of what the public finds. */
    public void withdraw(String edition, ObjectNode patch, Hand hand) throws SQLException {
        throwIfStale(edition);
        if (record.isWithdrawn()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.not-published");
        }
        amend(patch, What.WITHDRAWN, hand);
    }

    private void throwIfStale(String edition) {
        if (!edition.equals(record.edition())) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.draft-stale");
        }
    }
}
