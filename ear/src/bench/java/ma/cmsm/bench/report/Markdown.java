package ma.cmsm.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table as Markdown that also reads well on a terminal. */
final class Markdown {

    private Markdown() {}

    static String of(Table table) {
        StringBuilder text = new StringBuilder("## " + table.title() + "\n\n");
        table.load().forEach(line -> text.append("- ").append(line).append('\n'));
        text.append('\n').append(grid(table)).append('\n');
        table.findings().forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    private static String grid(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns());
        table.rows().forEach(row -> rows.add(row.stream().map(Markdown::cell).toList()));
        int[] widths = new int[table.columns().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder grid = new StringBuilder();
        for (List<String> row : rows) {
            grid.append(line(row, widths));
            if (row == rows.get(0)) {
                grid.append(rule(widths));
            }
        }
        return grid.toString();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(' ').append(cell).append(" ".repeat(widths[column] - cell.length()));
            line.append(" |");
        }
        return line.append('\n').toString();
    }

    private static String rule(int[] widths) {
        return java.util.Arrays.stream(widths)
                .mapToObj(width -> "-".repeat(width + 2))
                .collect(Collectors.joining("|", "|", "|\n"));
    }

    /** Three digits that count are more than a benchmark on a shared machine can promise. */
    private static String cell(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            int decimals = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
            return String.format(Locale.ROOT, "%,." + decimals + "f", number);
        }
        if (value instanceof Number) {
            return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
        }
        return value.toString();
    }
}
