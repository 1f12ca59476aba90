package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.edit.DraftTable.Draft;
import ma.cmsm.directory.internal.edit.RecordStore.Stored;
import ma.cmsm.platform.Sql;

/** One record as it is in the transaction at hand: its draft, and what is published of it. */
public final class OpenRecord {

    private static final Set<String> NOT_PUBLIC = Set.of("inactive", "defunct");

    private final RecordStore records;
    private final TypedText typed;
    private final RecordRef ref;
    private final Optional<Draft> row;
    private final Optional<Stored> stored;

    private OpenRecord(
            RecordStore records,
            Taxonomies taxonomies,
            DraftTable drafts,
            RecordRef ref,
            Optional<Draft> row) {
        this.records = records;
        this.typed = new TypedText(this, records, taxonomies, drafts);
        this.ref = ref;
        this.row = row;
        this.stored = records.find(ref);
    }

    /** A record to look at; empty when there is none. */
    static Optional<OpenRecord> look(
            Sql sql, RecordStore records, Taxonomies taxonomies, RecordRef ref)
            throws SQLException {
        if (!Sql.isAscii(ref.id())) {
            return Optional.empty();
        }
        DraftTable drafts = new DraftTable(sql);
        return Optional.of(new OpenRecord(records, taxonomies, drafts, ref, drafts.find(ref)))
                .filter(OpenRecord::isThere);
    }

    /** A record to change; nobody else changes its draft until the transaction is over. */
    static Optional<OpenRecord> lock(
            Sql sql, RecordStore records, Taxonomies taxonomies, RecordRef ref)
            throws SQLException {
        if (!Sql.isAscii(ref.id())) {
            return Optional.empty();
        }
        DraftTable drafts = new DraftTable(sql);
        return Optional.of(new OpenRecord(records, taxonomies, drafts, ref, drafts.lock(ref)))
                .filter(OpenRecord::isThere);
    }

    private boolean isThere() {
        return stored.isPresent() || row.flatMap(Draft::content).isPresent();
    }

    public RecordRef ref() {
        return ref;
    }

    /** The organisation of the directory that it belongs to. */
    public Optional<String> organization() {
        if (ref.kind() == RecordRef.Kind.ORGANIZATION) {
            return Optional.of(ref.id());
        }
        return stored.map(found -> found.json().path("organization_id").asText())
                .filter(id -> !id.isEmpty())
                .or(this::ownerOfPlace)
                .or(() -> row.flatMap(Draft::organization));
    }

    private Optional<String> ownerOfPlace() {
        return ref.kind() == RecordRef.Kind.LOCATION && stored.isPresent()
                ? Optional.ofNullable(records.ownersOfPlaces(Set.of(ref.id())).get(ref.id()))
                : Optional.empty();
    }

    /** Whether the public has ever had it. */
    public boolean isPublished() {
        return stored.isPresent();
    }

    /** Whether the public finds it. */
    public boolean isPublic() {
        return stored.isPresent() && !isWithdrawn();
    }

    public Optional<Stored> stored() {
        return stored;
    }

    boolean isOpen() {
        return row.flatMap(Draft::content).isPresent();
    }

    long version() {
        return row.map(Draft::version).orElse(0L);
    }

    String edition() {
        boolean known = row.isPresent();
        return version() + "." + (known ? 0 : stored.map(Stored::version).orElse(0L));
    }

    /** What is to be edited. */
    public ObjectNode content() {
        return row.flatMap(Draft::content).orElseGet(() -> published().orElseThrow()).deepCopy();
    }

    Optional<ObjectNode> published() {
        return stored.map(Stored::json);
    }

    Map<String, String> origins() {
        return isOpen()
                ? row.orElseThrow().origins()
                : stored.map(Stored::origins).orElse(Map.of());
    }

    Optional<Draft> row() {
        return row;
    }

    /** What reads what is typed into it. */
    TypedText typed() {
        return typed;
    }

    /** As the editor sees it. */
    public RecordDraft view() {
        ObjectNode content = content();
        return new RecordDraft(
                ref,
                edition(),
                organization(),
                state(),
                content,
                published(),
                isBehind() ? caughtUp().clashes() : List.of(),
                typed.check(content).faults(),
                Origins.states(stored, content, origins()),
                row.filter(any -> isOpen()).flatMap(Draft::editedBy),
                row.filter(any -> isOpen()).map(Draft::editedAt));
    }

    private State state() {
        if (stored.isEmpty()) {
            return State.NEW;
        }
        if (isWithdrawn()) {
            return State.WITHDRAWN;
        }
        return isOpen() ? State.CHANGED : State.PUBLISHED;
    }

    boolean isWithdrawn() {
        return published().filter(OpenRecord::isHidden).isPresent();
    }

    /** Whether what a service says of itself keeps it from the public. */
    static boolean isHidden(ObjectNode service) {
        return NOT_PUBLIC.contains(service.path("status").asText());
    }

    /** Clean enough to be shown as it would be published. */
    public ObjectNode presentable() {
        return typed.check(content()).clean().put("id", ref.id());
    }

    boolean isBehind() {
        return isOpen()
                && stored.isPresent()
                && row.orElseThrow().baseVersion() != stored.get().version();
    }

    /** The draft with what changed in the published record since it was begun. */
    ThreeWay caughtUp() {
        return ThreeWay.merge(row.orElseThrow().base(), published().orElseThrow(), content());
    }

    /** The fields that a patch would change. */
    public Set<String> differences(ObjectNode patch) {
        return ChangeTable.differences(
                content(), typed.read(typed.patched(content(), patch)).kept());
    }

    /** Ids of the places of a draft that were never published. */
    public Set<String> newPlaces() {
        Set<String> places = new HashSet<>();
        for (JsonNode at : content().path("service_at_locations")) {
            places.add(at.path("location_id").asText());
        }
        places.removeIf(id -> records.find(RecordRef.location(id)).isPresent());
        return places;
    }
}
