package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.Optional;
import ma.cmsm.directory.StaleDraft;

/** A form that came when somebody else had saved: what it said, beside what is there now. */
final class LateForm {

    private final ChangeTable changes;
    private final OpenRecord record;

    LateForm(HeldRecord held) {
        this.changes = held.changes();
        this.record = held.record();
    }

    /**
     * The refusal that holds both.
     *
     * @param edition that the form was made from
     */
    StaleDraft refusal(String edition, ObjectNode patch) throws SQLException {
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
}
