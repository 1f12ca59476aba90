package ma.cmsm.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prints tables and writes each as {@code <name>.md} for readers and {@code <name>.json} for
 * programs; {@code report.md} has them all.
 */
public final class Report {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final Machine machine;
    private final boolean quick;
    private final StringBuilder all = new StringBuilder();

    public Report(Path folder, boolean quick) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.machine = Machine.now();
        this.quick = quick;
    }

    public void add(Table table) {
        String text = Markdown.of(table);
        System.out.println("\n" + text);
        all.append(text).append('\n');
        write(table.name() + ".md", header() + text);
        write(table.name() + ".json", json(table));
    }

    /** Notes that a part has no figures, and why. */
    public void failed(String part, Exception why) {
        all.append("## ").append(part).append("\n\nCould not be measured: ");
        all.append(why).append("\n\n");
    }

    /** Writes the report of the whole run. */
    public void close() {
        write("report.md", header() + all);
        System.out.println(header() + "Tables are in " + folder);
    }

    private String header() {
        return "# CMSM benchmark\n\n"
                + machine.describe()
                + (quick ? "\n\n**Quick run: these figures mean nothing.**" : "")
                + "\n\n";
    }

    private String json(Table table) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", table.name());
        values.put("title", table.title());
        values.put("quick", quick);
        values.put("machine", machine);
        values.put("load", table.load());
        values.put("columns", table.columns());
        values.put("rows", table.rows());
        values.put("findings", table.findings());
        try {
            return JSON.writeValueAsString(values);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
