package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.testing.Database;

/** Import and export on a test database, with transactions of its own. */
final class ExchangeFixture implements Chunks, Directory {

    private static final List<Term> TERMS = FixedTaxonomies.terms();

    final List<String> touched = new ArrayList<>();
    private final Database database;
    private final TaxonomyVocabulary vocabulary =
            new TaxonomyVocabulary(Taxonomies.holding(TERMS), FixedTaxonomies.shipped(), Map.of());

    ExchangeFixture(Database database) {
        this.database = database;
    }

    /** An empty directory with the shipped taxonomies. */
    void reset() throws SQLException {
        database.clear();
        touched.clear();
        try (Connection connection = database.dataSource().getConnection()) {
            try (PreparedStatement taxonomy =
                    connection.prepareStatement(
                            "insert into directory_taxonomy"
                                    + " (id, name, description, position, shipped)"
                                    + " values (?, ?, '', 0, 1)")) {
                for (Map.Entry<String, String> shipped : FixedTaxonomies.shipped().entrySet()) {
                    taxonomy.setString(1, shipped.getValue());
                    taxonomy.setString(2, shipped.getKey());
                    taxonomy.addBatch();
                }
                taxonomy.executeBatch();
            }
            insertTerms(connection);
        }
    }

    private static void insertTerms(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into directory_taxonomy_term (id, taxonomy_id, code, name,"
                                + " position, text_language, content_hash, version, created_at,"
                                + " updated_at) values (?, ?, ?, ?, 0, 'fr', '', 1, now(),"
                                + " now())")) {
            for (Term term : TERMS) {
                insert.setString(1, term.id());
                insert.setString(2, FixedTaxonomies.shipped().get(term.taxonomy()));
                insert.setString(3, term.code());
                insert.setString(4, term.code());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public Optional<RecordKind> kindOf(String id) {
        return database.inTransaction(entities -> new AggregateReader(entities).kindOf(id));
    }

    ImportReport importFrom(Path path) {
        return importFrom(path, false);
    }

    ImportReport importFrom(Path path, boolean dryRun) {
        Remarks remarks = new Remarks();
        return new Importer(this, vocabulary, "", dryRun, remarks)
                .run(
                        Sources.of(path, new Remarks()),
                        Sources.of(path, remarks),
                        (done, total) -> {});
    }

    ImportReport importMapped(Path path, String mapping) {
        Remarks remarks = new Remarks();
        MappingFile rules = MappingFile.of(mapping);
        return new Importer(this, vocabulary, rules.scope(), false, remarks)
                .run(
                        Sources.of(path, rules, new Remarks()),
                        Sources.of(path, rules, remarks),
                        (done, total) -> {});
    }

    ImportReport importText(Path folder, String file, String text) {
        try {
            return importFrom(Files.writeString(folder.resolve(file), text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The whole directory as the template, in CSV or as a workbook. */
    byte[] exportTemplate(boolean workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TemplateExport export = new TemplateExport(this, vocabulary);
            if (workbook) {
                export.xlsx(out);
            } else {
                export.csv(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    String exportNdjson() {
        return exportJson(true);
    }

    /** The whole directory in JSON, a record on each line or as one array. */
    String exportJson(boolean lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonExport export = new JsonExport(this, vocabulary);
            if (lines) {
                export.ndjson(out);
            } else {
                export.array(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public List<Outcome> write(List<Patch> patches, Pass pass) {
        return database.inTransaction(
                entities -> {
                    List<Outcome> outcomes =
                            new ChunkWriter(entities, pass, LocalDateTime.of(2026, 11, 23, 12, 0))
                                    .write(patches);
                    if (!pass.dryRun()) {
                        touched.addAll(new TouchedServices(entities).of(outcomes));
                    }
                    return outcomes;
                });
    }

    @Override
    public List<ObjectNode> after(Kind kind, String id) {
        return database.inTransaction(
                entities -> new AggregateReader(entities).after(kind, id, PAGE));
    }

    @Override
    public List<ObjectNode> byId(Kind kind, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.inTransaction(entities -> new AggregateReader(entities).byId(kind, ids));
    }
}
