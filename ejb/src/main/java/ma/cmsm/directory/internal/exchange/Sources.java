package ma.cmsm.directory.internal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds out what a file or a folder is. */
public final class Sources {

    private Sources() {}

    /**
     * The records of a file or of a folder's files in the order of their names.
     *
     * @throws ma.cmsm.platform.Refused kind INVALID when there is nothing to import
     */
    public static RecordSource of(Path path, Remarks remarks) {
        if (!Files.isReadable(path)) {
            throw Broken.file(path.toString(), "There is no such file or folder.");
        }
        return Files.isDirectory(path) ? folder(path, remarks) : file(path, remarks);
    }

    /**
     * The records that a mapping makes of a file, a folder or an archive of a folder.
     *
     * @throws ma.cmsm.platform.Refused kind INVALID when a file is missing
     */
    public static RecordSource of(Path path, MappingFile mapping, Remarks remarks) {
        if (!Files.isReadable(path)) {
            throw Broken.file(path.toString(), "There is no such file or folder.");
        }
        if (!Files.isDirectory(path) && ZipFolder.isZip(path) && !ZipFolder.isWorkbook(path)) {
            return new ZipSource(path, folder -> new MappingSource(mapping, folder, remarks));
        }
        return new MappingSource(mapping, path, remarks);
    }

    private static RecordSource folder(Path folder, Remarks remarks) {
        Map<String, Path> tables = new TreeMap<>();
        for (Path file : withSuffix(folder, ".csv")) {
            String table = HsdsTables.nameOf(file.getFileName().toString());
            if (HsdsTables.isTable(table)) {
                tables.put(table, file);
            }
        }
        if (HsdsTables.RECORDS.stream().anyMatch(tables::containsKey)) {
            return new TabularSource(tables, remarks);
        }
        List<Path> files = withSuffix(folder, ".json", ".ndjson", ".jsonl", ".csv", ".xlsx");
        if (files.isEmpty()) {
            throw Broken.file(
                    folder.getFileName().toString(),
                    "The folder holds neither HSDS JSON, nor the tables of an HSDS package, nor"
                            + " spreadsheets.");
        }
        List<RecordSource> sources = files.stream().map(file -> file(file, remarks)).toList();
        return sink -> sources.forEach(source -> source.read(sink));
    }

    private static RecordSource file(Path file, Remarks remarks) {
        if (ZipFolder.isZip(file)) {
            return ZipFolder.isWorkbook(file)
                    ? spreadsheet(new XlsxTable(file), file, remarks)
                    : new ZipSource(file, remarks);
        }
        if (endsWith(file, ".xlsx", ".zip")) {
            throw Broken.file(
                    file.getFileName().toString(),
                    "It is called a workbook or an archive and is none: it may be damaged, or"
                            + " something else under another name.");
        }
        return endsWith(file, ".csv", ".tsv", ".txt")
                ? csv(file, remarks)
                : new JsonSource(file, file.getFileName().toString());
    }

    /** A table of HSDS may come alone; every other table is a spreadsheet. */
    private static RecordSource csv(Path file, Remarks remarks) {
        CsvTable table = new CsvTable(file);
        String name = HsdsTables.nameOf(file.getFileName().toString());
        return HsdsTables.RECORDS.contains(name) && !Template.isHeader(table.columns())
                ? new TabularSource(Map.of(name, file), remarks)
                : spreadsheet(table, file, remarks);
    }

    private static RecordSource spreadsheet(Table table, Path file, Remarks remarks) {
        if (!Template.isHeader(table.columns())) {
            throw Broken.at(
                    new Origin(file.getFileName().toString(), 1, ""),
                    "None of the columns name_fr, name_ar and name_en is here. Use the template, or"
                            + " name a mapping that explains these columns.");
        }
        return new TemplateSource(table, remarks);
    }

    private static List<Path> withSuffix(Path folder, String... suffixes) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> endsWith(file, suffixes)).sorted().toList();
        } catch (IOException failure) {
            throw Broken.reading(folder.getFileName().toString(), failure);
        }
    }

    private static boolean endsWith(Path file, String... suffixes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(suffixes).anyMatch(name::endsWith);
    }
}
