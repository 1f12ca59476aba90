package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import ma.cmsm.platform.Refused;

/** Refusals of a whole source: nothing of it goes in. */
public final class Broken {

    /** Its arguments: file, line (0 when unknown), pointer or column, reason with both. */
    public static final String KEY = "directory.import.broken";

    private Broken() {}

    public static Refused at(Origin origin, String reason) {
        return new Refused(
                Refused.Kind.INVALID,
                KEY,
                origin.file(),
                origin.line(),
                origin.pointer(),
                placed(origin, reason));
    }

    private static String placed(Origin origin, String reason) {
        String line = origin.line() > 0 ? "line " + origin.line() : "";
        String place = (line + " " + origin.pointer()).strip();
        return place.isEmpty() ? reason : place + ": " + reason;
    }

    static Refused file(String file, String reason) {
        return at(new Origin(file, 0, ""), reason);
    }

    /** A file that could not be read to its end. */
    static Refused reading(String file, IOException failure) {
        if (failure instanceof JsonProcessingException json) {
            JsonLocation place = json.getLocation();
            long line = place == null ? 0 : place.getLineNr();
            String column = place == null ? "" : " (column " + place.getColumnNr() + ")";
            return at(new Origin(file, line, ""), notJson(json) + column);
        }
        return file(file, "The file cannot be read: " + failure.getMessage());
    }

    /** In our words: the parser's name its own classes and settings. */
    private static String notJson(JsonProcessingException fault) {
        if (fault instanceof JsonEOFException) {
            return "The JSON ends too early: a bracket or a quote is not closed";
        }
        return "This is not JSON from here on: look for a comma, a quote or a bracket that is"
                + " missing or too many";
    }
}
