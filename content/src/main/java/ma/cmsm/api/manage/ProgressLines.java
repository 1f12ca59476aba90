package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.cmsm.api.http.Json;

/**
 * Writes NDJSON lines that arrive as they are written. When the reader has gone away the work goes
 * on: an import that stops in the middle helps nobody.
 */
final class ProgressLines {

    /** People do not read faster. */
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final OutputStream out;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private boolean readerGone;

    ProgressLines(OutputStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * Says how far the work is, unless it has just been said.
     *
     * @param total 0 while it is unknown
     */
    void at(long done, long total) {
        Instant now = clock.instant();
        if (now.isBefore(next) && done != total) {
            return;
        }
        next = now.plus(BETWEEN);
        ObjectNode progress = Json.object();
        progress.put("done", done);
        progress.put("total", total);
        line("progress", progress);
    }

    /** Says what came of it. */
    void last(String name, JsonNode value) {
        line(name, value);
    }

    private void line(String name, JsonNode value) {
        if (readerGone) {
            return;
        }
        ObjectNode line = Json.object();
        line.set(name, value);
        try {
            out.write(Json.bytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException gone) {
            readerGone = true;
        }
    }
}
