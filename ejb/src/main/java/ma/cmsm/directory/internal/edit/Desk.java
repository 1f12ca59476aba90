package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import ma.cmsm.directory.FieldChange;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.StaleDraft;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.edit.ChangeTable.Event;
import ma.cmsm.directory.internal.edit.DraftTable.Draft;
import ma.cmsm.directory.internal.edit.RecordCheck.Checked;
import ma.cmsm.directory.internal.edit.RecordStore.Stored;
import ma.cmsm.directory.internal.exchange.Ids;
import ma.cmsm.directory.internal.exchange.MergePatch;
import ma.cmsm.directory.internal.exchange.Origin;
import ma.cmsm.directory.internal.exchange.PartIds;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.directory.internal.exchange.Remarks;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/**
 * One record on an editor's desk, in the transaction at hand: its draft and what is published of
 * it.
 */
public final class Desk {

    /** Characters of a draft's JSON: the longest record of the demonstration has 6,000. */
    private static final int LONGEST = 400_000;

    private static final int MOST_LINES = 200;

    /** What an editor does not write but acts make. */
    private static final List<String> MADE_BY_ACTS =
            List.of(
                    "id",
                    "organization_id",
                    "assured_date",
                    "assurer_name",
                    "assurer_email",
                    "assurance_due",
                    "last_modified");

    private static final Set<String> NOT_PUBLIC = Set.of("inactive", "defunct");

    private final DraftTable drafts;
    private final ChangeTable changes;
    private final RecordStore records;
    private final Taxonomies taxonomies;
    private final RecordRef ref;
    private final Optional<Draft> row;
    private final Optional<Stored> stored;

    private Desk(
            Sql sql,
            RecordStore records,
            Taxonomies taxonomies,
            RecordRef ref,
            Optional<Draft> row) {
        this.drafts = new DraftTable(sql);
        this.changes = new ChangeTable(sql);
        this.records = records;
        this.taxonomies = taxonomies;
        this.ref = ref;
        this.row = row;
        this.stored = records.find(ref);
    }

    /** Who does something at the desk, and when. */
    public record Hand(String name, Instant at) {}

    /** A record to look at; empty when there is none. */
    public static Optional<Desk> look(
            Sql sql, RecordStore records, Taxonomies taxonomies, RecordRef ref)
            throws SQLException {
        return Optional.of(new Desk(sql, records, taxonomies, ref, new DraftTable(sql).find(ref)))
                .filter(Desk::isThere);
    }

    /** A record to change; nobody else changes its draft until the transaction is over. */
    public static Optional<Desk> take(
            Sql sql, RecordStore records, Taxonomies taxonomies, RecordRef ref)
            throws SQLException {
        return Optional.of(new Desk(sql, records, taxonomies, ref, new DraftTable(sql).lock(ref)))
                .filter(Desk::isThere);
    }

    private boolean isThere() {
        return stored.isPresent() || row.flatMap(Draft::content).isPresent();
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

    /** The newest lines of a record's history first. */
    public static ListPage<FieldChange> history(Sql sql, RecordRef ref, int offset, int limit)
            throws SQLException {
        return new ChangeTable(sql)
                .page(ref, Math.max(0, offset), Math.min(MOST_LINES, Math.max(1, limit)));
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

    private boolean isOpen() {
        return row.flatMap(Draft::content).isPresent();
    }

    private long version() {
        return row.map(Draft::version).orElse(0L);
    }

    private String edition() {
        boolean known = row.isPresent();
        return version() + "." + (known ? 0 : stored.map(Stored::version).orElse(0L));
    }

    /** What is to be edited. */
    public ObjectNode content() {
        return row.flatMap(Draft::content).orElseGet(() -> published().orElseThrow()).deepCopy();
    }

    private Optional<ObjectNode> published() {
        return stored.map(Stored::json);
    }

    private Map<String, String> origins() {
        return isOpen()
                ? row.orElseThrow().origins()
                : stored.map(Stored::origins).orElse(Map.of());
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
                check(content).faults(),
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

    private boolean isWithdrawn() {
        return published().filter(json -> NOT_PUBLIC.contains(status(json))).isPresent();
    }

    private static String status(ObjectNode service) {
        return service.path("status").asText();
    }

    /** What of the draft can be published, and what cannot. */
    Checked check(ObjectNode content) {
        return RecordCheck.check(RecordStore.kind(ref), content, taxonomies, ownPlaces(content));
    }

    /** Clean enough to be shown as it would be published. */
    public ObjectNode presentable() {
        return check(content()).clean().put("id", ref.id());
    }

    private Predicate<String> ownPlaces(ObjectNode content) {
        Set<String> asked = new HashSet<>();
        content.path("service_at_locations")
                .forEach(place -> asked.add(place.path("location_id").asText()));
        if (asked.isEmpty()) {
            return any -> false;
        }
        Set<String> own = new HashSet<>();
        published()
                .ifPresent(
                        json ->
                                json.path("service_at_locations")
                                        .forEach(at -> own.add(at.path("location_id").asText())));
        records.ownersOfPlaces(asked)
                .forEach(
                        (place, owner) -> {
                            if (organization().filter(owner::equals).isPresent()) {
                                own.add(place);
                            }
                        });
        own.addAll(unpublishedPlaces(asked));
        return own::contains;
    }

    private Set<String> unpublishedPlaces(Set<String> asked) {
        Set<String> own = new HashSet<>();
        for (String place : asked) {
            try {
                drafts.find(RecordRef.location(place))
                        .filter(draft -> draft.content().isPresent())
                        .filter(draft -> draft.organization().equals(organization()))
                        .ifPresent(draft -> own.add(place));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return own;
    }

    private boolean isBehind() {
        return isOpen()
                && stored.isPresent()
                && row.orElseThrow().baseVersion() != stored.get().version();
    }

    /** The draft with what changed in the published record since it was begun. */
    private ThreeWay caughtUp() {
        return ThreeWay.merge(row.orElseThrow().base(), published().orElseThrow(), content());
    }

    /** The fields that a patch would change. */
    public Set<String> differences(ObjectNode patch) {
        return ChangeTable.differences(content(), checked(patched(content(), patch)).kept());
    }

    /**
     * Saves what was typed.
     *
     * @throws StaleDraft when somebody was faster
     * @throws Refused kind INVALID, key {@code directory.draft-too-long}
     */
    public void save(String edition, ObjectNode patch, What what, Hand hand) throws SQLException {
        if (!edition.equals(edition())) {
            throw stale(edition, patch);
        }
        ObjectNode before = content();
        Checked after = checked(patched(content(), patch));
        if (!after.kept().equals(before)) {
            keep(before, after.kept(), Origins.after(origins(), before, after.kept()), what, hand);
        }
    }

    private ObjectNode patched(ObjectNode content, ObjectNode patch) {
        ObjectNode allowed = patch.deepCopy();
        allowed.remove(MADE_BY_ACTS);
        MergePatch.apply(
                content,
                new Patch(RecordStore.kind(ref), ref.id(), allowed, new Origin("", 0, ""), false));
        if (content.toString().length() > LONGEST) {
            throw new Refused(Refused.Kind.INVALID, "directory.draft-too-long", LONGEST);
        }
        return content;
    }

    /** Read twice: ids are given to new parts once it is known what of them is kept. */
    private Checked checked(ObjectNode content) {
        ObjectNode kept = check(content).kept();
        new PartIds(new Ids(""), new Remarks())
                .assign(ref.id(), RecordStore.kind(ref).type(), kept, new Origin("", 0, ""));
        kept.put("id", ref.id());
        return check(kept);
    }

    private void keep(
            ObjectNode before, ObjectNode after, Map<String, String> origins, What what, Hand hand)
            throws SQLException {
        boolean open = isOpen();
        Draft fresh =
                new Draft(
                        organization(),
                        Optional.of(after),
                        open ? row.orElseThrow().base() : published(),
                        open
                                ? row.orElseThrow().baseVersion()
                                : stored.map(Stored::version).orElse(0L),
                        origins,
                        version() + 1,
                        Optional.of(hand.name()),
                        hand.at());
        put(fresh);
        changes.add(ref, event(what, hand), before, after, origins());
        if (what == What.KEPT) {
            changes.add(ref, event(what, hand));
        }
    }

    private void put(Draft draft) throws SQLException {
        if (row.isPresent()) {
            drafts.change(ref, draft);
        } else {
            drafts.add(ref, draft);
        }
    }

    private Event event(What what, Hand hand) {
        return new Event(what, version() + 1, hand.name(), hand.at());
    }

    private StaleDraft stale(String edition, ObjectNode patch) throws SQLException {
        Optional<ObjectNode> base = asItWas(edition);
        ObjectNode mine = checked(patched(base.orElseGet(this::content).deepCopy(), patch)).kept();
        ThreeWay together = ThreeWay.merge(base, content(), mine);
        return new StaleDraft(view(), together.merged(), together.clashes());
    }

    /** What stood there in an edition; empty when the history does not reach back to it. */
    private Optional<ObjectNode> asItWas(String edition) throws SQLException {
        if (!edition.matches("[0-9]{1,18}\\.[0-9]{1,18}")) {
            return Optional.empty();
        }
        int dot = edition.indexOf('.');
        long version = Long.parseLong(edition.substring(0, dot));
        long began = Long.parseLong(edition.substring(dot + 1));
        if (version == 0 && (!isOpen() || row.orElseThrow().baseVersion() != began)) {
            return Optional.empty();
        }
        ObjectNode was = content();
        changes.before(ref, version).forEach((field, value) -> Fields.put(was, field, value));
        return Optional.of(was);
    }

    /** Says of a translation that it is right for the text that its source has now. */
    public void keepTranslation(String edition, String language, String property, Hand hand)
            throws SQLException {
        throwIfStale(edition);
        String key = Origins.key(language, property);
        ObjectNode content = content();
        if (content.path("translations").path(language).path(property).isMissingNode()) {
            throw new Refused(Refused.Kind.NOT_FOUND, "directory.no-such-field");
        }
        Map<String, String> origins = new TreeMap<>(origins());
        origins.put(key, Origins.source(content, key));
        keep(content, content, origins, What.KEPT, hand);
    }

    /** Puts back what stood in a field before a change of the history. */
    public void restore(String edition, long change, Hand hand) throws SQLException {
        throwIfStale(edition);
        ChangeTable.Kept kept =
                changes.find(ref, change)
                        .filter(found -> !found.change().field().isEmpty())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Refused.Kind.NOT_FOUND,
                                                "directory.no-such-change"));
        String field = kept.change().field();
        if (MADE_BY_ACTS.contains(field)) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.not-restorable");
        }
        ObjectNode before = content();
        ObjectNode typed = content();
        Fields.put(typed, field, kept.change().before());
        ObjectNode after = checked(typed).kept();
        Map<String, String> origins = new TreeMap<>(Origins.after(origins(), before, after));
        kept.beforeOrigin().ifPresent(hash -> origins.put(field.substring(13), hash));
        keep(before, after, origins, What.RESTORED, hand);
    }

    /** Takes what changed in the published record into the draft; where both did, the draft's. */
    public void catchUp(String edition, Hand hand) throws SQLException {
        throwIfStale(edition);
        if (isBehind()) {
            ObjectNode before = content();
            ObjectNode after = checked(caughtUp().merged()).kept();
            Draft draft = row.orElseThrow();
            put(
                    new Draft(
                            draft.organization(),
                            Optional.of(after),
                            published(),
                            stored.orElseThrow().version(),
                            Origins.merged(draft.origins(), before, after, stored),
                            version() + 1,
                            Optional.of(hand.name()),
                            hand.at()));
            changes.add(ref, event(What.IMPORTED, hand), before, after, origins());
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
        if (!isOpen() && !isWithdrawn()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.nothing-to-publish");
        }
        Checked checked = checked(upToDate());
        if (!checked.faults().isEmpty()) {
            throw new Refused(
                    Refused.Kind.INVALID, "directory.draft-faulty", checked.faults().size());
        }
        ObjectNode content = checked.clean();
        content.put("id", ref.id());
        organization()
                .filter(any -> ref.kind() != RecordRef.Kind.ORGANIZATION)
                .ifPresent(owner -> content.put("organization_id", owner));
        content.setAll(made);
        if (NOT_PUBLIC.contains(status(content))) {
            content.put("status", "active");
        }
        records.write(ref, content, Origins.merged(origins(), content(), content, stored));
        close(What.PUBLISHED, hand);
    }

    private ObjectNode upToDate() {
        if (!isBehind()) {
            return content();
        }
        ThreeWay together = caughtUp();
        if (!together.clashes().isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.draft-behind");
        }
        return together.merged();
    }

    private void close(What what, Hand hand) throws SQLException {
        Draft before =
                row.orElseGet(
                        () ->
                                new Draft(
                                        organization(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        0,
                                        Map.of(),
                                        0,
                                        Optional.empty(),
                                        hand.at()));
        put(before.closed(hand.name(), hand.at()));
        changes.add(ref, event(what, hand));
    }

    /** Throws away what is not published; a record that never was is gone. */
    public void discard(String edition, Hand hand) throws SQLException {
        throwIfStale(edition);
        if (!isOpen()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.nothing-to-discard");
        }
        if (stored.isEmpty()) {
            drafts.delete(ref);
            changes.add(ref, event(What.DISCARDED, hand));
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
                stored.orElseThrow(
                        () -> new Refused(Refused.Kind.CONFLICT, "directory.not-published"));
        ObjectNode content = before.json().deepCopy();
        MergePatch.apply(
                content,
                new Patch(RecordStore.kind(ref), ref.id(), patch, new Origin("", 0, ""), false));
        Stored after = records.write(ref, content, Map.of());
        long version = isOpen() ? version() : version() + 1;
        changes.add(
                ref,
                new Event(what, version, hand.name(), hand.at()),
                before.json(),
                after.json(),
                before.origins());
        if (!isOpen()) {
            put(
                    new Draft(
                            organization(),
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
        if (isWithdrawn()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.not-published");
        }
        amend(patch, What.WITHDRAWN, hand);
    }

    private void throwIfStale(String edition) {
        if (!edition.equals(edition())) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.draft-stale");
        }
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
