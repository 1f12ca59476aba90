package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import ma.cmsm.platform.Refused;

/** Refusals of a whole source: nothing of it goes in. */
public final class Broken {

    /** Its arguments: file, line (0 when unknown), pointer or column, reason. */
    public static final String KEY = "directory.import.broken";

    private Broken() {}

    public static Refused at(Origin origin, String reason) {
        return new Refused(
                Refused.Kind.INVALID, KEY, origin.file(), origin.line(), origin.pointer(), reason);
    }

    static Refused file(String file, String reason) {
        return at(new Origin(file, 0, ""), reason);
    }

    /** A file that could not be read to its end. */
    static Refused reading(String file, IOException failure) {
        if (failure instanceof JsonProcessingException json) {
            JsonLocation place = json.getLocation();
            long line = place == null ? 0 : place.getLineNr();
            String column = place == null ? "" : "column " + place.getColumnNr();
            return at(
                    new Origin(file, line, column),
                    "This is not JSON: " + json.getOriginalMessage());
        }
        return file(file, "The file cannot be read: " + failure.getMessage());
    }
}
