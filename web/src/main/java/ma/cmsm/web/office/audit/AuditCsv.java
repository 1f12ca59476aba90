package ma.cmsm.web.office.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import ma.cmsm.audit.AuditEntry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Lines of the record as a file for spreadsheets (RFC 4180), whose programs run a cell that begins
 * like a formula: such a cell gets an apostrophe before it.
 */
final class AuditCsv {

    private static final String FORMULA = "=+-@\t\r";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader(
                            "number",
                            "at",
                            "actor",
                            "organization",
                            "roles",
                            "action",
                            "object_kind",
                            "object_id",
                            "fields",
                            "result",
                            "reason",
                            "request")
                    .get();

    private final CSVPrinter out;

    AuditCsv(Writer out) throws IOException {
        this.out = FORMAT.print(out);
    }

    void write(AuditEntry line) {
        try {
            out.printRecord(
                    line.number(),
                    line.at(),
                    safe(line.actor()),
                    safe(line.organization().orElse("")),
                    String.join(" ", line.roles()),
                    safe(line.action()),
                    safe(line.objectKind()),
                    safe(line.objectId().orElse("")),
                    safe(String.join(" ", line.fields())),
                    line.result(),
                    safe(line.reason().orElse("")),
                    safe(line.request().orElse("")));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
