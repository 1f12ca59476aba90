package ma.cmsm.directory.internal.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV in UTF-8; comma, semicolon or tab, whichever its first line has most of. */
final class CsvTable implements Table {

    private static final int LONGEST_LINE = 1 << 20;

    private final Path file;
    private final String name;

    CsvTable(Path file) {
        this.file = file;
        this.name = file.getFileName().toString();
    }

    @Override
    public void read(Consumer<Row> sink) {
        Utf8.check(file);
        readLines(new Rows(name, sink), Long.MAX_VALUE);
    }

    @Override
    public List<String> columns() {
        Utf8.check(file);
        Rows rows = new Rows(name, row -> {});
        readLines(rows, 1);
        return rows.header();
    }

    private void readLines(Rows rows, long most) {
        long line = 1;
        try (BufferedReader text = Utf8.open(file);
                CSVParser csv = format(text).parse(text)) {
            Iterator<CSVRecord> records = csv.iterator();
            for (long count = 0; count < most && records.hasNext(); count++) {
                rows.accept(new Rows.Line(line, records.next().toList()));
                line = csv.getCurrentLineNumber() + 1;
            }
            if (most == Long.MAX_VALUE) {
                rows.end();
            }
        } catch (UncheckedIOException failure) {
            throw broken(line, failure.getCause());
        } catch (IOException failure) {
            throw broken(line, failure);
        }
    }

    private RuntimeException broken(long line, IOException failure) {
        return Broken.at(
                new Origin(name, line, ""),
                "From this line on the table cannot be read; a quote may be open or cells may be"
                        + " cut: "
                        + failure.getMessage());
    }

    private CSVFormat format(BufferedReader text) throws IOException {
        text.mark(LONGEST_LINE);
        char[] start = new char[LONGEST_LINE / 2];
        int read = Math.max(text.read(start), 0);
        text.reset();
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(new String(start, 0, read)))
                .get();
    }

    static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                break;
            } else if (!quoted && ",;\t".indexOf(character) >= 0) {
                counts[",;\t".indexOf(character)]++;
            }
        }
        int most = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
    }
}
