package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An editor at work on records. */
abstract class AtTheDesk {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    Office office;

    DirectoryEditing editing;

    @BeforeEach
    void open() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        editing = office.editing;
    }

    List<String> names(OwnRecordFilter filter, Actor actor) {
        return editing.list(filter, 0, 20, actor).items().stream()
                .map(line -> line.name() + " " + line.state())
                .toList();
    }

    RecordDraft save(RecordDraft from, String patch, Actor actor) {
        return editing.save(from.ref(), from.edition(), json(patch), actor);
    }

    RecordDraft publish(RecordDraft draft) {
        return editing.publish(draft.ref(), draft.edition(), false, EDITOR);
    }

    static void assertRefused(String key, Runnable what) {
        assertEquals(key, assertThrows(Refused.class, what::run).key());
    }

    static String count(String table) throws SQLException {
        return DATABASE.column("select count(*) from " + table).get(0);
    }
}
