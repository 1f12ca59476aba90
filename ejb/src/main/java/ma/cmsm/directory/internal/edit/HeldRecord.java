package ma.cmsm.directory.internal.edit;

import java.sql.SQLException;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.internal.edit.ChangeTable.Event;
import ma.cmsm.directory.internal.edit.DraftTable.Draft;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/** A record that is held for a change in the transaction at hand: its draft and its history. */
final class HeldRecord {

    private final DraftTable drafts;
    private final ChangeTable changes;
    private final OpenRecord record;

    HeldRecord(Sql sql, OpenRecord record) {
        this.drafts = new DraftTable(sql);
        this.changes = new ChangeTable(sql);
        this.record = record;
    }

    /** As it was taken. */
    OpenRecord record() {
        return record;
    }

    ChangeTable changes() {
        return changes;
    }

    void put(Draft draft) throws SQLException {
        if (record.row().isPresent()) {
            drafts.change(record.ref(), draft);
        } else {
            drafts.add(record.ref(), draft);
        }
    }

    void remove() throws SQLException {
        drafts.delete(record.ref());
    }

    /** The event that comes next. */
    Event event(What what, Desk.Hand hand) {
        return new Event(what, record.version() + 1, hand.name(), hand.at());
    }

    void throwIfStale(String edition) {
        if (!edition.equals(record.edition())) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.record-stale");
        }
    }
}
