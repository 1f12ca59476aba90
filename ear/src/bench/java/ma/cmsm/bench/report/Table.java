package ma.cmsm.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One table of figures. Its name is that of its files; its load says how the figures came about:
 * how many services, which requests, how many clients, how long.
 */
public final class Table {

    private final String name;
    private final String title;
    private final List<String> columns;
    private final List<String> load = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    public Table(String name, String title, String... columns) {
        this.name = name;
        this.title = title;
        this.columns = List.of(columns);
    }

    /** Says something of how it was measured. */
    public Table load(String format, Object... values) {
        load.add(String.format(Locale.ROOT, format, values));
        return this;
    }

    /** Adds a row, one value a column: text or number, {@code ""} where there is none. */
    public Table row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(name + " has columns " + columns);
        }
        rows.add(List.of(values));
        return this;
    }

    /** Says what the figures show, such as a ratio. */
    public Table finding(String format, Object... values) {
        findings.add(String.format(Locale.ROOT, format, values));
        return this;
    }

    /** Says whether a target is met. */
    public Table target(String what, boolean met) {
        findings.add("target " + (met ? "met" : "NOT met") + ": " + what);
        return this;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    List<String> columns() {
        return columns;
    }

    List<String> load() {
        return load;
    }

    List<List<Object>> rows() {
        return rows;
    }

    List<String> findings() {
        return findings;
    }
}
