package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.edit.ChangeTable.Event;
import ma.cmsm.directory.internal.edit.DraftTable.Draft;
import ma.cmsm.directory.internal.edit.RecordCheck.Checked;
import ma.cmsm.directory.internal.edit.RecordStore.Stored;
import ma.cmsm.directory.internal.exchange.MergePatch;
import ma.cmsm.directory.internal.exchange.Origin;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.platform.Refused;

/** What the public has of a record that is held for a change: published, amended, withdrawn. */
public final class PublicCopy {

    private final HeldRecord held;
    private final RecordStore records;
    private final OpenRecord record;

    PublicCopy(HeldRecord held, RecordStore records) {
        this.held = held;
        this.records = records;
        this.record = held.record();
    }

    /**
     * Publishes the draft, or again what was withdrawn.
     *
     * @param made properties that the act itself sets
     * @throws Refused kind CONFLICT, key {@code directory.record-stale}, {@code
     *     directory.draft-behind} or {@code directory.nothing-to-publish}; kind INVALID, key {@code
     *     directory.draft-faulty}
     */
    public void publish(String edition, ObjectNode made, Desk.Hand hand) throws SQLException {
        held.throwIfStale(edition);
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

    private void close(What what, Desk.Hand hand) throws SQLException {
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
        held.put(before.closed(hand.name(), hand.at()));
        held.changes().add(record.ref(), held.event(what, hand));
    }

    /** Throws away what is not published; a record that never was is gone. */
    public void discard(String edition, Desk.Hand hand) throws SQLException {
        held.throwIfStale(edition);
        if (!record.isOpen()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.nothing-to-discard");
        }
        if (record.stored().isEmpty()) {
            held.remove();
            held.changes().add(record.ref(), held.event(What.DISCARDED, hand));
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
    public void amend(ObjectNode patch, What what, Desk.Hand hand) throws SQLException {
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
        held.changes()
                .add(
                        record.ref(),
                        new Event(what, version, hand.name(), hand.at()),
                        before.json(),
                        after.json(),
                        before.origins());
        if (!record.isOpen()) {
            held.put(
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
    public void withdraw(String edition, ObjectNode patch, Desk.Hand hand) throws SQLException {
        held.throwIfStale(edition);
        if (record.isWithdrawn()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.not-published");
        }
        amend(patch, What.WITHDRAWN, hand);
    }
}
