package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.edit.ChangeTable.Event;
import ma.cmsm.directory.internal.edit.DraftTable.Draft;
import ma.cmsm.directory.internal.exchange.AggregateReader;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Sql;

/**
 * Where imports and editors meet: what an import changes in a record that was edited here goes into
 * its history, and forms that were opened before are stale. Drafts stay as they are.
 */
public final class EditedRecords {

    private final EntityManager entities;
    private final Instant now;

    public EditedRecords(EntityManager entities, Instant now) {
        this.entities = entities;
        this.now = now;
    }

    /** Those of the records of patches that were edited here, as they are published now. */
    public Map<RecordRef, ObjectNode> of(List<Patch> patches) {
        Map<RecordRef, ObjectNode> found = new HashMap<>();
        for (RecordRef.Kind kind : RecordRef.Kind.values()) {
            Set<String> ids =
                    patches.stream()
                            .filter(patch -> patch.kind().name().equals(kind.name()))
                            .map(Patch::id)
                            .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                found.putAll(published(kind, edited(kind, ids)));
            }
        }
        return found;
    }

    private List<String> edited(RecordRef.Kind kind, Set<String> ids) {
        List<Object> values = new ArrayList<>(List.of(kind.word()));
        values.addAll(ids);
        return inTable(
                sql ->
                        sql.list(
                                "select object_id from directory_draft where kind = ?"
                                        + " and object_id in ("
                                        + Sql.marks(ids)
                                        + ")",
                                values,
                                row -> row.getString(1)));
    }

    private Map<RecordRef, ObjectNode> published(RecordRef.Kind kind, List<String> ids) {
        Map<RecordRef, ObjectNode> published = new HashMap<>();
        if (!ids.isEmpty()) {
            new AggregateReader(entities)
                    .byId(RecordStore.kind(new RecordRef(kind, "")), ids)
                    .forEach(
                            json ->
                                    published.put(
                                            new RecordRef(kind, json.path("id").asText()),
                                            PlainJson.of(json)));
            entities.clear();
        }
        return published;
    }

    /**
     * Notes what became of them.
     *
     * @param before as {@link #of} gave them before the import wrote
     */
    public void note(Map<RecordRef, ObjectNode> before) {
        before.forEach(
                (ref, was) -> {
                    ObjectNode is = published(ref.kind(), List.of(ref.id())).get(ref);
                    if (!is.equals(was)) {
                        inTable(sql -> note(sql, ref, was, is));
                    }
                });
    }

    private Void note(Sql sql, RecordRef ref, ObjectNode was, ObjectNode is) throws SQLException {
        DraftTable drafts = new DraftTable(sql);
        Draft draft = drafts.lock(ref).orElseThrow();
        long version = draft.version();
        if (draft.content().isEmpty()) {
            Draft next = draft.closed(Actor.OPERATOR.name(), now);
            drafts.change(ref, next);
            version = next.version();
        }
        new ChangeTable(sql)
                .add(
                        ref,
                        new Event(What.IMPORTED, version, Actor.OPERATOR.name(), now),
                        was,
                        is,
                        Map.of());
        return null;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    private <T> T inTable(Work<T> work) {
        try {
            return work.on(new Sql(entities.unwrap(Connection.class)));
        } catch (SQLException failure) {
            throw new IllegalStateException("The history cannot be written", failure);
        }
    }
}
