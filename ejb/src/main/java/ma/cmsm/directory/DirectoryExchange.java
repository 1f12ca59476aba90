package ma.cmsm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import ma.cmsm.directory.internal.DirectoryStore;
import ma.cmsm.directory.internal.exchange.Chunks;
import ma.cmsm.directory.internal.exchange.Importer;
import ma.cmsm.directory.internal.exchange.JsonExport;
import ma.cmsm.directory.internal.exchange.MappingFile;
import ma.cmsm.directory.internal.exchange.Outcome;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.directory.internal.exchange.RecordSource;
import ma.cmsm.directory.internal.exchange.Remarks;
import ma.cmsm.directory.internal.exchange.Sources;
import ma.cmsm.directory.internal.exchange.TaxonomyVocabulary;
import ma.cmsm.directory.internal.exchange.TemplateExport;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Database;
import ma.cmsm.platform.Refused;

/**
 * Import and export of the directory, on record: that an import began and under which name the file
 * came, what came of it in numbers, and that all of it was handed out. A dry run changes nothing
 * and has no line.
 */
@ApplicationScoped
public class DirectoryExchange {

    private static final String DIRECTORY = "directory";
    private static final int LONGEST_ID = 64;

    /** Told how many records are done, of how many (0 while that is unknown). */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long total);
    }

    /** The forms a directory is written in. */
    public enum Format {
        NDJSON,
        JSON,
        CSV,
        XLSX
    }

    /** An import does not see what another has not committed, such as that a place is hidden. */
    private final AtomicReference<Running> importing = new AtomicReference<>();

    @Inject DirectoryStore store;

    @Inject Clock clock;

    @Inject Taxonomies taxonomies;

    @Inject Acts acts;

    /**
     * Imports a file or a folder: an upsert by id with the meaning of a merge patch (a property
     * that is there replaces, one that is absent leaves, null or an empty list removes). Good
     * records go in, bad ones are named in the report; a broken file changes nothing.
     *
     * @param file HSDS JSON, NDJSON, tabular package (folder or zip of CSV), CSV or XLSX
     * @param mapping for foreign columns: a shipped mapping's name or a mapping file's path
     * @param dryRun report what would happen, change nothing
     * @throws Refused kind INVALID, key {@code directory.import.broken} with file, line, pointer
     *     and reason, when the file cannot be read at all; kind UNAVAILABLE when the database is
     *     away; kind CONFLICT, key {@code directory.import.runs} with since when, how many records
     *     are done and of how many, while another import runs, be it dry; kind NOT_FOUND, key
     *     {@code identity.not-found}, for anybody but the operator and the product itself
     */
    public ImportReport importFrom(
            Path file, Optional<String> mapping, boolean dryRun, Progress progress, Actor actor) {
        Act act = Act.of(actor, "import-directory", DIRECTORY, recorded(file));
        requireMachine(act);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!importing.compareAndSet(null, new Running(now, 0, 0))) {
            throw runs(importing.get());
        }
        Progress noted =
                (done, total) -> {
                    importing.set(new Running(now, done, total));
                    progress.at(done, total);
                };
        try {
            return dryRun
                    ? importAlone(file, mapping, true, noted)
                    : importOnRecord(act, () -> importAlone(file, mapping, false, noted));
        } finally {
            importing.set(null);
        }
    }

    /**
     * What went in stays in when a stop cuts the rest short: so there is a line before the first
     * record, too.
     */
    private ImportReport importOnRecord(Act act, Supplier<ImportReport> work) {
        acts.perform(
                new Act(act.actor(), "begin-import", DIRECTORY, act.objectId(), Set.of()),
                sql -> act);
        try {
            ImportReport report = work.get();
            acts.perform(act.on(counts(report)), sql -> report);
            return report;
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.UNAVAILABLE) {
                acts.refused(act, refused);
            }
            throw refused;
        }
    }

    /** The name of a file as an id of the record: its end, in letters an id may have. */
    private static String recorded(Path file) {
        String name = file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]+", "_");
        return name.substring(Math.max(0, name.length() - LONGEST_ID));
    }

    private static String[] counts(ImportReport report) {
        return new String[] {
            "created:" + report.created(),
            "updated:" + report.updated(),
            "unchanged:" + report.unchanged(),
            "refused:" + report.refused()
        };
    }

    private void requireMachine(Act act) {
        if (!act.actor().isOperator() && !act.actor().equals(Actor.SYSTEM)) {
            Refused refused = new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
            acts.refused(act, refused);
            throw refused;
        }
    }

    /**
     * An import that goes on, whether its reader still listens or not.
     *
     * @param total 0 while it is unknown
     */
    private record Running(Instant since, long done, long total) {}

    /** It may have ended since. */
    private static Refused runs(Running other) {
        return other == null
                ? new Refused(Refused.Kind.CONFLICT, "directory.import.ran")
                : new Refused(
                        Refused.Kind.CONFLICT,
                        "directory.import.runs",
                        other.since(),
                        other.done(),
                        other.total());
    }

    private ImportReport importAlone(
            Path file, Optional<String> mapping, boolean dryRun, Progress progress) {
        return Database.reading(() -> run(file, mapping, dryRun, progress));
    }

    private ImportReport run(
            Path file, Optional<String> mapping, boolean dryRun, Progress progress) {
        Remarks remarks = new Remarks();
        Optional<MappingFile> rules = mapping.map(MappingFile::of);
        String scope = rules.map(MappingFile::scope).orElse("");
        return new Importer(this::write, vocabulary(), scope, dryRun, remarks)
                .run(source(file, rules, new Remarks()), source(file, rules, remarks), progress);
    }

    /** Pages and the index need a new term as soon as something has it. */
    private List<Outcome> write(List<Patch> patches, Chunks.Pass pass) {
        List<Outcome> outcomes = store.write(patches, pass);
        if (!pass.dryRun() && outcomes.stream().anyMatch(Outcome::changesVocabulary)) {
            taxonomies.refresh();
        }
        return outcomes;
    }

    private static RecordSource source(Path file, Optional<MappingFile> mapping, Remarks remarks) {
        return mapping.map(rules -> Sources.of(file, rules, remarks))
                .orElseGet(() -> Sources.of(file, remarks));
    }

    /**
     * Writes the whole directory, confidential places included: for operators only.
     *
     * @throws Refused kind UNAVAILABLE when the database is away; kind NOT_FOUND, key {@code
     *     identity.not-found}, for anybody else
     */
    public void exportTo(OutputStream out, Format format, Actor actor) {
        String form = format.name().toLowerCase(Locale.ROOT);
        Act act = Act.of(actor, "export-directory", DIRECTORY, form);
        requireMachine(act);
        acts.perform(act, sql -> act);
        Database.reading(
                () -> {
                    write(out, format);
                    return format;
                });
    }

    private void write(OutputStream out, Format format) {
        TaxonomyVocabulary vocabulary = vocabulary();
        try {
            switch (format) {
                case NDJSON -> new JsonExport(store, vocabulary).ndjson(out);
                case JSON -> new JsonExport(store, vocabulary).array(out);
                case CSV -> new TemplateExport(store, vocabulary).csv(out);
                case XLSX -> new TemplateExport(store, vocabulary).xlsx(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private TaxonomyVocabulary vocabulary() {
        return new TaxonomyVocabulary(taxonomies, store.taxonomies(true), store.taxonomies(false));
    }
}
