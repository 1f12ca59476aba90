package ma.cmsm.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.internal.edit.Desks;
import ma.cmsm.directory.internal.edit.OpenRecord;
import ma.cmsm.directory.internal.edit.RecordList;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Scope;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.StableId;

/** The free places of services: said at once, without a draft, by editors and focal points. */
@ApplicationScoped
public class ServiceCapacities {

    private static final int LONGEST_UNIT = 100;
    private static final int LONGEST_NOTE = 1000;
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private Desks desks;

    /** For the proxy of the container. */
    protected ServiceCapacities() {}

    @Inject
    public ServiceCapacities(Desks desks) {
        this.desks = desks;
    }

    /** The services whose capacity an actor may set, by name. */
    public ListPage<OwnRecord> list(OwnRecordFilter filter, int offset, int limit, Actor actor) {
        Scope scope = desks.scope(actor, Action.SET_CAPACITY);
        return desks.reading(sql -> RecordList.published(sql, filter, scope).page(offset, limit));
    }

    /** The capacities that are published of a service: items of HSDS {@code capacities}. */
    public ArrayNode read(String service, Actor actor) {
        return desks.look(
                RecordRef.service(service),
                Action.SET_CAPACITY,
                act("read-capacity", service, actor),
                (record, sql) -> present(record));
    }

    /**
     * Says how many places of a unit are free now.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, without the right; kind
     *     INVALID, key {@code directory.capacity-invalid}, when it cannot be; kind CONFLICT, key
     *     {@code directory.not-published}
     */
    public void set(String service, SetCapacity capacity, Actor actor) {
        desks.change(
                RecordRef.service(service),
                Action.SET_CAPACITY,
                act(Action.SET_CAPACITY.code(), service, actor).on("capacities"),
                (desk, sql) -> {
                    throwUnlessPossible(capacity);
                    ObjectNode patch = HsdsJson.MAPPER.createObjectNode();
                    patch.set("capacities", with(present(desk.record()), item(service, capacity)));
                    desk.publicCopy().amend(patch, What.CAPACITY, desks.hand(actor));
                    return null;
                });
    }

    /** Takes back what was said of a unit. */
    public void remove(String service, String unit, Actor actor) {
        desks.change(
                RecordRef.service(service),
                Action.SET_CAPACITY,
                act(Action.SET_CAPACITY.code(), service, actor).on("capacities"),
                (desk, sql) -> {
                    ObjectNode patch = HsdsJson.MAPPER.createObjectNode();
                    patch.set("capacities", without(present(desk.record()), unit));
                    desk.publicCopy().amend(patch, What.CAPACITY, desks.hand(actor));
                    return null;
                });
    }

    private static void throwUnlessPossible(SetCapacity capacity) {
        boolean possible =
                !capacity.unit().isBlank()
                        && capacity.unit().length() <= LONGEST_UNIT
                        && isPossible(capacity.available())
                        && capacity.maximum().filter(most -> !isPossible(most)).isEmpty()
                        && capacity.maximum()
                                .filter(most -> most.compareTo(capacity.available()) < 0)
                                .isEmpty()
                        && capacity.note().orElse("").length() <= LONGEST_NOTE;
        if (!possible) {
            throw new Refused(Refused.Kind.INVALID, "directory.capacity-invalid");
        }
    }

    private static boolean isPossible(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(MOST) <= 0 && number.scale() <= 0;
    }

    private static ArrayNode present(OpenRecord record) {
        return record.stored()
                .map(stored -> stored.json().path("capacities"))
                .filter(JsonNode::isArray)
                .map(items -> (ArrayNode) items.deepCopy())
                .orElseGet(HsdsJson.MAPPER::createArrayNode);
    }

    private ObjectNode item(String service, SetCapacity capacity) {
        String unit = capacity.unit().strip();
        ObjectNode item = HsdsJson.MAPPER.createObjectNode();
        item.put("id", StableId.of("capacities", service, unit));
        item.put("unit_name", unit);
        item.put("available", capacity.available());
        capacity.maximum().ifPresent(most -> item.put("maximum", most));
        Optional<String> note = capacity.note().map(String::strip).filter(text -> !text.isEmpty());
        note.ifPresent(text -> item.put("description", text));
        item.put("updated", desks.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return item;
    }

    private static ArrayNode with(ArrayNode items, ObjectNode item) {
        return without(items, item.path("unit_name").asText()).add(item);
    }

    private static ArrayNode without(ArrayNode items, String unit) {
        ArrayNode left = items.arrayNode();
        for (JsonNode item : items) {
            if (!item.path("unit_name").asText().equals(unit)) {
                left.add(item);
            }
        }
        return left;
    }

    private static Act act(String action, String service, Actor actor) {
        return Act.of(actor, action, "service", service);
    }
}
