package ma.cmsm.directory.internal.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A table with a header row, read row by row. */
interface Table {

    /** The most rows that a table may have. */
    int MOST_ROWS = 2_000_000;

    /**
     * Gives every row that is not empty.
     *
     * @throws ma.cmsm.platform.Refused kind INVALID when the file is broken
     */
    void read(Consumer<Row> sink);

    /** The names of its columns. */
    List<String> columns();

    /** Turns the cells of lines into rows; the first line is the header. */
    final class Rows implements Consumer<Rows.Line> {

        /** The cells of one line. */
        record Line(long number, List<String> cells) {}

        private final String file;
        private final Consumer<Row> sink;
        private List<String> header;
        private long count;
        private long shortRows;
        private Line last;

        Rows(String file, Consumer<Row> sink) {
            this.file = file;
            this.sink = sink;
        }

        @Override
        public void accept(Line line) {
            if (header == null) {
                header = header(line);
            } else if (line.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                sink.accept(row(line));
            }
        }

        List<String> header() {
            return header == null ? List.of() : header;
        }

        private List<String> header(Line line) {
            List<String> names = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (String cell : line.cells()) {
                String name = cell.strip();
                if (!name.isEmpty() && !taken.add(name)) {
                    throw Broken.at(
                            new Origin(file, line.number(), name),
                            "Two columns are called \"" + name + "\": rename or remove one.");
                }
                names.add(name);
            }
            return names;
        }

        /** A last row that alone has fewer cells than the header is where a file was cut. */
        void end() {
            if (count > 1 && shortRows == 1 && isShort(last)) {
                throw Broken.at(
                        new Origin(file, last.number(), ""),
                        "The last row has "
                                + last.cells().size()
                                + " cells and the header "
                                + header.size()
                                + ": the file seems to be cut.");
            }
        }

        private boolean isShort(Line line) {
            return line.cells().size() < header.size();
        }

        private Row row(Line line) {
            last = line;
            shortRows += isShort(line) ? 1 : 0;
            if (++count > MOST_ROWS) {
                throw Broken.at(
                        new Origin(file, line.number(), ""),
                        "The table has more than " + MOST_ROWS + " rows: import it in parts.");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < line.cells().size(); column++) {
                String text = line.cells().get(column).strip();
                String name = column < header.size() ? header.get(column) : "";
                name = name.isEmpty() ? "column " + (column + 1) : name;
                if (!text.isEmpty()) {
                    cells.put(name, text);
                }
            }
            return new Row(new Origin(file, line.number(), ""), cells);
        }
    }
}
