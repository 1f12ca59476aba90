package ma.cmsm.directory.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.cmsm.platform.Refused;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The first sheet of an XLSX workbook. */
final class XlsxTable implements Table {

    private final Path file;
    private final String name;

    XlsxTable(Path file) {
        this.file = file;
        this.name = file.getFileName().toString();
    }

    @Override
    public void read(Consumer<Row> sink) {
        readLines(new Rows(name, sink), Long.MAX_VALUE);
    }

    @Override
    public List<String> columns() {
        Rows rows = new Rows(name, row -> {});
        readLines(rows, 1);
        return rows.header();
    }

    private void readLines(Rows rows, long most) {
        ZipFolder.check(file);
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<org.dhatim.fastexcel.reader.Row> lines = book.getFirstSheet().openStream()) {
            lines.limit(most)
                    .forEach(line -> rows.accept(new Rows.Line(line.getRowNum(), cells(line))));
        } catch (Refused refusal) {
            throw refusal;
        } catch (IOException | RuntimeException failure) {
            throw Broken.file(name, "The workbook cannot be read: " + failure.getMessage());
        }
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row line) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < line.getCellCount(); column++) {
            cells.add(line.getOptionalCell(column).map(XlsxTable::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return isDate(cell) ? date(cell) : number.stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /** A workbook knows dates by their format alone. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.toLowerCase(Locale.ROOT).matches(".*(yy|mmm|d).*");
    }

    private static String date(Cell cell) {
        return cell.asDate().toLocalDate().toString();
    }
}
