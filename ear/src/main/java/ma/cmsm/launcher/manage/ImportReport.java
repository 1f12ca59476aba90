package ma.cmsm.launcher.manage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an import did.
 *
 * @param refused number of records left out
 */
public record ImportReport(
        long created,
        long updated,
        long unchanged,
        long refused,
        List<Remark> refusals,
        List<Remark> warnings) {

    /** Some records were refused, the others went in. */
    private static final int SOME_REFUSED = 3;

    /**
     * One record and what is wrong with it.
     *
     * @param line 0 when the format has no lines
     * @param pointer JSON pointer or column; may be empty
     */
    public record Remark(String file, long line, String pointer, String reason) {
        @Override
        public String toString() {
            String place =
                    file + (line > 0 ? ":" + line : "") + (pointer.isEmpty() ? "" : " " + pointer);
            return place.isBlank() ? reason : place.strip() + ": " + reason;
        }
    }

    /** Reads the {@code report} of the management door. */
    public static ImportReport of(JsonNode report) {
        return new ImportReport(
                report.path("created").asLong(),
                report.path("updated").asLong(),
                report.path("unchanged").asLong(),
                report.path("refused").asLong(),
                remarks(report.path("refusals")),
                remarks(report.path("warnings")));
    }

    /** 0, or 3 when anything was refused. */
    public int exitCode() {
        return refused > 0 || !refusals.isEmpty() ? SOME_REFUSED : 0;
    }

    /** A table of the four counts, then the refusals and warnings one by one. */
    public void print(PrintWriter out) {
        out.printf(Locale.ROOT, "created    %,9d%n", created);
        out.printf(Locale.ROOT, "updated    %,9d%n", updated);
        out.printf(Locale.ROOT, "unchanged  %,9d%n", unchanged);
        out.printf(Locale.ROOT, "refused    %,9d%n", refused);
        print(out, "Refused", refusals);
        print(out, "Warnings", warnings);
    }

    private static void print(PrintWriter out, String title, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        out.println();
        out.println(title + ":");
        remarks.forEach(remark -> out.println("  " + remark));
    }

    private static List<Remark> remarks(JsonNode list) {
        List<Remark> remarks = new ArrayList<>();
        for (JsonNode remark : list) {
            remarks.add(
                    new Remark(
                            text(remark, "file"),
                            remark.path("line").asLong(),
                            text(remark, "pointer"),
                            text(remark, "reason")));
        }
        return remarks;
    }

    private static String text(JsonNode remark, String name) {
        return remark.hasNonNull(name) ? remark.get(name).asText() : "";
    }
}
