package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.directory.DirectoryExchange.Progress;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.directory.internal.exchange.Chunks.Pass;
import ma.cmsm.directory.internal.exchange.Outcome.Result;
import ma.cmsm.platform.Database;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.StableId;

/**
 * One import, from the source to the report. The source is read twice: once to see that it is whole
 * before anything is written, and once to write it in chunks.
 */
public final class Importer {

    /** Records written in one transaction. */
    static final int CHUNK = 250;

    /** Patches that may wait for something they refer to; more would not fit in memory. */
    static final int MOST_WAITING = 20_000;

    private final Chunks chunks;
    private final Vocabulary vocabulary;
    private final Ids ids;
    private final boolean dryRun;
    private final Remarks remarks;
    private final Normalizer normalizer;
    private final PartIds partIds;
    private final Seen seen = new Seen();
    private final Set<Patch.Key> withheld = new HashSet<>();
    private final List<Patch> chunk = new ArrayList<>();
    private final List<Patch> waiting = new ArrayList<>();
    private long records;

    /**
     * @param scope whose ids those of the source are, where they are not UUIDs
     * @param remarks where sources say what is wrong with them while they are read
     */
    public Importer(
            Chunks chunks, Vocabulary vocabulary, String scope, boolean dryRun, Remarks remarks) {
        this.chunks = chunks;
        this.vocabulary = vocabulary;
        this.ids = new Ids(scope);
        this.dryRun = dryRun;
        this.remarks = remarks;
        this.normalizer = new Normalizer(remarks);
        this.partIds = new PartIds(ids, remarks);
    }

    /**
     * Imports a source.
     *
     * @param check the same source, its remarks unheard
     * @throws Refused kind INVALID when the source is broken, UNAVAILABLE when the database is away
     */
    public ImportReport run(RecordSource check, RecordSource source, Progress progress) {
        long total = count(check);
        progress.at(0, total);
        source.read(
                raw -> {
                    take(raw);
                    if (++records % CHUNK == 0) {
                        write();
                        progress.at(records, total);
                    }
                });
        write();
        writeWaiting();
        progress.at(total, total);
        return report();
    }

    private static long count(RecordSource source) {
        long[] count = new long[1];
        source.read(raw -> count[0]++);
        return count[0];
    }

    private void take(Raw raw) {
        try {
            for (Patch patch : Splitter.split(recognised(raw), ids, vocabulary, remarks)) {
                take(patch, raw);
            }
        } catch (RefusedRecord refusal) {
            remarks.refuse(refusal.origin(), refusal.getMessage());
        }
    }

    private Raw recognised(Raw raw) {
        if (raw.kind().isPresent()) {
            return raw;
        }
        return RecordKind.takeSaid(raw.json())
                .or(() -> inDirectory(raw.json()))
                .map(raw::as)
                .orElse(raw);
    }

    /**
     * A patch may be no more than an id and a new telephone number: the directory knows of what.
     */
    private Optional<RecordKind> inDirectory(ObjectNode json) {
        String id = json.path("id").asText();
        return StableId.isUuid(id) && RecordKind.isAmbiguous(json)
                ? chunks.kindOf(id)
                : Optional.empty();
    }

    private void take(Patch patch, Raw raw) {
        try {
            throwIfWithheld(patch);
            normalizer.normalize(patch);
        } catch (RefusedRecord refusal) {
            withheld.add(patch.key());
            remarks.refuse(refusal.origin(), refusal.getMessage());
            return;
        }
        partIds.assign(patch.id(), patch.kind().type(), patch.json(), patch.origin());
        if (patch.origin().equals(raw.origin()) && !patch.adds() && seen.isRepeated(patch.key())) {
            remarks.warn(
                    patch.origin(),
                    "The id of this " + patch.kind().word() + " stands in the source before.");
        }
        List<String> contradicted = new ArrayList<>();
        seen.news(patch, contradicted).ifPresent(chunk::add);
        contradicted.forEach(
                property ->
                        remarks.warn(
                                patch.origin().at("/" + property),
                                "The source said otherwise before; what it said first is kept."));
    }

    /**
     * A place is refused when nobody can tell whether it is confidential; what the source says of
     * it later must not publish it.
     */
    private void throwIfWithheld(Patch patch) {
        if (patch.kind() == Kind.LOCATION && withheld.contains(patch.key())) {
            throw new RefusedRecord(
                    patch.origin(), "The source said something unreadable of this place before.");
        }
    }

    /** Terms go before everything else, in a transaction of their own: then others see them. */
    private void write() {
        Map<Boolean, List<Patch>> parts =
                chunk.stream()
                        .collect(Collectors.partitioningBy(patch -> patch.kind().isVocabulary()));
        chunk.clear();
        write(parts.get(true), false);
        write(parts.get(false), false);
    }

    private void write(List<Patch> patches, boolean last) {
        if (!patches.isEmpty()) {
            writeTogether(patches, last).forEach(outcome -> note(outcome, patches));
        }
    }

    /** One bad record must not take its chunk with it: after a failure they are written singly. */
    private List<Outcome> writeTogether(List<Patch> patches, boolean last) {
        Pass pass = new Pass(dryRun, last, seen.written());
        try {
            return chunks.write(patches, pass);
        } catch (RuntimeException failure) {
            throwIfAway(failure);
        }
        List<Outcome> outcomes = new ArrayList<>();
        byAggregate(patches).forEach(group -> outcomes.addAll(writeSingly(group, pass)));
        return outcomes;
    }

    private List<Outcome> writeSingly(List<Patch> group, Pass pass) {
        try {
            List<Outcome> outcomes = chunks.write(group, pass);
            outcomes.forEach(outcome -> seen.end(outcome.patch().key(), outcome.result()));
            return outcomes;
        } catch (RuntimeException failure) {
            throwIfAway(failure);
            return List.of(
                    Outcome.refused(
                            group.get(0), "The database refuses it: " + rootMessage(failure)));
        }
    }

    private static void throwIfAway(RuntimeException failure) {
        if (failure instanceof Refused refused) {
            throw refused;
        }
        if (Database.isAway(failure)) {
            throw new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away", failure);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static List<List<Patch>> byAggregate(List<Patch> patches) {
        Map<Patch.Key, List<Patch>> groups = new LinkedHashMap<>();
        patches.stream()
                .sorted(Comparator.comparing(Patch::kind))
                .forEach(
                        patch ->
                                groups.computeIfAbsent(patch.key(), any -> new ArrayList<>())
                                        .add(patch));
        return List.copyOf(groups.values());
    }

    private void note(Outcome outcome, List<Patch> patches) {
        Patch patch = outcome.patch();
        switch (outcome.result()) {
            case REFUSED -> remarks.refuse(patch.origin(), outcome.reason());
            case MISSING -> keepWaiting(outcome, patches);
            default -> outcome.leftOut().forEach(reason -> remarks.warn(patch.origin(), reason));
        }
        seen.end(patch.key(), outcome.result());
    }

    private void keepWaiting(Outcome outcome, List<Patch> patches) {
        if (waiting.size() >= MOST_WAITING) {
            remarks.refuse(outcome.patch().origin(), outcome.reason());
            return;
        }
        patches.stream()
                .filter(patch -> patch.key().equals(outcome.patch().key()))
                .forEach(waiting::add);
    }

    /** What was waited for may have come later in the source; a round without any such ends it. */
    private void writeWaiting() {
        int before = Integer.MAX_VALUE;
        while (!waiting.isEmpty() && waiting.size() < before) {
            before = waiting.size();
            writeRound(false);
        }
        writeRound(true);
    }

    private void writeRound(boolean last) {
        List<Patch> round = new ArrayList<>(waiting);
        waiting.clear();
        round.sort(Comparator.comparing(Patch::kind));
        for (int from = 0; from < round.size(); from += CHUNK) {
            write(round.subList(from, Math.min(from + CHUNK, round.size())), last);
        }
    }

    private ImportReport report() {
        Map<Result, Long> counts = seen.counts();
        return new ImportReport(
                counts.getOrDefault(Result.CREATED, 0L),
                counts.getOrDefault(Result.UPDATED, 0L),
                counts.getOrDefault(Result.UNCHANGED, 0L),
                remarks.refused(),
                remarks.refusals(),
                remarks.warnings());
    }
}
