package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ma.cmsm.directory.internal.exchange.Chunks.Pass;
import ma.cmsm.directory.internal.exchange.Outcome.Result;
import ma.cmsm.directory.internal.exchange.Patch.Key;
import ma.cmsm.directory.internal.exchange.References.Reference;
import ma.cmsm.directory.internal.exchange.Shape.Property;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Organization;
import ma.cmsm.directory.internal.model.Service;
import ma.cmsm.directory.internal.model.TaxonomyTerm;

/**
 * Writes one chunk of patches in the transaction at hand: kind by kind, so that what is referred to
 * is there before what refers to it.
 */
public final class ChunkWriter {

    private final EntityManager entities;
    private final Pass pass;
    private final Existing existing;
    private final Map<Kind, KindWriter> writers = new EnumMap<>(Kind.class);
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<Key> unflushed = new HashSet<>();

    /**
     * @param now in UTC, in the precision of the database
     */
    public ChunkWriter(EntityManager entities, Pass pass, LocalDateTime now) {
        this.entities = entities;
        this.pass = pass;
        this.existing = new Existing(entities, pass.known());
        writers.put(Kind.TAXONOMY, new TaxonomyWriter(entities));
        writers.put(
                Kind.TAXONOMY_TERM, new AggregateKindWriter<>(entities, TaxonomyTerm.class, now));
        writers.put(
                Kind.ORGANIZATION, new AggregateKindWriter<>(entities, Organization.class, now));
        writers.put(Kind.LOCATION, new AggregateKindWriter<>(entities, Location.class, now));
        writers.put(Kind.SERVICE, new AggregateKindWriter<>(entities, Service.class, now));
    }

    /** One outcome for each aggregate; those of one aggregate are applied in their order. */
    public List<Outcome> write(List<Patch> patches) {
        for (Kind kind : Kind.values()) {
            Map<String, List<Patch>> groups = new LinkedHashMap<>();
            for (Patch patch : patches) {
                if (patch.kind() == kind) {
                    groups.computeIfAbsent(patch.id(), any -> new ArrayList<>()).add(patch);
                }
            }
            if (!groups.isEmpty()) {
                writeKind(kind, groups);
            }
        }
        return outcomes;
    }

    private void writeKind(Kind kind, Map<String, List<Patch>> groups) {
        KindWriter writer = writers.get(kind);
        Map<String, String> hashes = writer.hashes(groups.keySet());
        hashes.keySet().forEach(id -> existing.add(new Key(kind, id)));
        lookUpReferences(groups);
        Set<String> changed = new HashSet<>();
        groups.forEach(
                (id, group) -> {
                    if (hashes.containsKey(id) && !isSame(hashes.get(id), id, group, writer)) {
                        changed.add(id);
                    }
                });
        Map<String, ObjectNode> trees = changed.isEmpty() ? Map.of() : writer.load(changed);
        groups.forEach(
                (id, group) ->
                        outcomes.add(writeOne(writer, group, hashes.get(id), trees.get(id))));
        flush();
    }

    private void lookUpReferences(Map<String, List<Patch>> groups) {
        List<Key> targets = new ArrayList<>();
        groups.values().stream()
                .flatMap(List::stream)
                .flatMap(patch -> References.of(patch).stream())
                .forEach(reference -> targets.add(reference.target()));
        existing.lookUp(targets);
    }

    /** A patch that says all there is, and says the same, is known by the hash alone. */
    private boolean isSame(String hash, String id, List<Patch> group, KindWriter writer) {
        Kind kind = group.get(0).kind();
        ObjectNode json = applied(HsdsJson.MAPPER.createObjectNode().put("id", id), group);
        return lacking(kind, json).isEmpty() && writer.hash(json).equals(hash);
    }

    private Outcome writeOne(KindWriter writer, List<Patch> group, String hash, ObjectNode before) {
        Patch first = group.get(0);
        List<String> leftOut = new ArrayList<>();
        Optional<Outcome> unready = unready(group, leftOut);
        if (unready.isPresent()) {
            return unready.get();
        }
        if (hash != null && before == null) {
            return Outcome.of(first, Result.UNCHANGED, leftOut);
        }
        ObjectNode json =
                before != null ? before : HsdsJson.MAPPER.createObjectNode().put("id", first.id());
        applied(json, group);
        if (hash == null) {
            complete(json, group);
        }
        Optional<String> lacking = lacking(first.kind(), json);
        if (lacking.isPresent()) {
            return pass.dryRun() && pass.known().contains(first.key())
                    ? Outcome.of(first, Result.UNCHANGED, leftOut)
                    : Outcome.refused(first, lacking.get());
        }
        if (hash != null && writer.hash(json).equals(hash)) {
            return Outcome.of(first, Result.UNCHANGED, leftOut);
        }
        return save(writer, first, json, hash == null, leftOut);
    }

    private Outcome save(
            KindWriter writer, Patch patch, ObjectNode json, boolean fresh, List<String> leftOut) {
        if (!pass.dryRun()) {
            flushBefore(json);
            if (fresh) {
                writer.create(json);
            } else {
                writer.update(json);
            }
            unflushed.add(patch.key());
        }
        existing.add(patch.key());
        return Outcome.of(patch, fresh ? Result.CREATED : Result.UPDATED, leftOut);
    }

    /** Terms are inserted in no certain order, so a parent goes before its children. */
    private void flushBefore(ObjectNode json) {
        if (unflushed.contains(new Key(Kind.TAXONOMY_TERM, json.path("parent_id").asText()))) {
            flush();
        }
    }

    /**
     * What is flushed is let go: a persistence context looks at all it holds again at every flush.
     */
    private void flush() {
        if (!unflushed.isEmpty()) {
            entities.flush();
            entities.clear();
            unflushed.clear();
        }
    }

    /** Why a group cannot be written now; in the last pass optional references are left out. */
    private Optional<Outcome> unready(List<Patch> group, List<String> leftOut) {
        Predicate<Key> exists = existing::has;
        for (Patch patch : group) {
            for (Reference reference : References.of(patch)) {
                if (!exists.test(reference.target())) {
                    String reason = leadsNowhere(reference);
                    if (!pass.last()) {
                        return Optional.of(Outcome.missing(patch, reason));
                    } else if (reference.required()) {
                        return Optional.of(Outcome.refused(patch, reason));
                    }
                    leftOut.add(reason + " It was left out.");
                }
            }
            if (pass.last()) {
                References.leaveOut(patch, exists);
            }
        }
        if (isUnknownAddition(group)) {
            String reason = "It says something of a record that is not in the directory.";
            return Optional.of(
                    pass.last()
                            ? Outcome.refused(group.get(0), reason)
                            : Outcome.missing(group.get(0), reason));
        }
        return Optional.empty();
    }

    private boolean isUnknownAddition(List<Patch> group) {
        return group.stream().allMatch(Patch::adds) && !existing.has(group.get(0).key());
    }

    private static String leadsNowhere(Reference reference) {
        return reference.pointer()
                + " names the "
                + reference.target().kind().word().replace('_', ' ')
                + " "
                + reference.target().id()
                + ", which is neither in this source nor in the directory.";
    }

    private static ObjectNode applied(ObjectNode json, List<Patch> group) {
        group.forEach(patch -> MergePatch.apply(json, patch));
        return json;
    }

    private static void complete(ObjectNode json, List<Patch> group) {
        for (Patch patch : group) {
            patch.ifNew()
                    .forEach(
                            (property, text) -> {
                                if (!json.hasNonNull(property)) {
                                    json.put(property, text);
                                }
                            });
        }
    }

    private static Optional<String> lacking(Kind kind, ObjectNode json) {
        for (Property property : Shape.of(kind.type()).properties()) {
            if (property.required()
                    && !"text_language".equals(property.name())
                    && !json.hasNonNull(property.name())) {
                return Optional.of(
                        "A "
                                + kind.word().replace('_', ' ')
                                + " needs \""
                                + property.name()
                                + "\": add it and import it again.");
            }
        }
        return Optional.empty();
    }
}
