package ma.cmsm.directory.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the directory's services as the spreadsheet template; it carries less than HSDS does. */
public final class TemplateExport {

    /** Spreadsheets take a file for UTF-8 only when it begins with this. */
    private static final char MARK = '\ufeff';

    /** Rows kept before they are written out. */
    private static final int FLUSHED = 500;

    private final TemplateRows rows;

    public TemplateExport(Directory directory, TaxonomyVocabulary vocabulary) {
        this.rows = new TemplateRows(directory, vocabulary);
    }

    public void csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT);
        csv.printRecord(Template.COLUMNS);
        try {
            rows.each(cells -> print(csv, neutral(cells)));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        csv.flush();
    }

    private static List<String> neutral(List<String> cells) {
        return cells.stream().map(FormulaCells::neutral).toList();
    }

    private static void print(CSVPrinter csv, List<String> cells) {
        try {
            csv.printRecord(cells);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void xlsx(OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "CMSM", "1.0");
        Worksheet sheet = book.newWorksheet("services");
        write(sheet, 0, Template.COLUMNS);
        int[] line = new int[1];
        try {
            rows.each(
                    cells -> {
                        write(sheet, ++line[0], neutral(cells));
                        flush(sheet, line[0]);
                    });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        book.finish();
        out.flush();
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                boolean fits = cell.length() <= Template.LONGEST_CELL;
                sheet.value(line, column, fits ? cell : cell.substring(0, Template.LONGEST_CELL));
            }
        }
    }

    private static void flush(Worksheet sheet, int line) {
        if (line % FLUSHED == 0) {
            try {
                sheet.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
