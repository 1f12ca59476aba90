package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import ma.cmsm.directory.internal.model.HsdsJson;

/** Writes the directory as NDJSON or as one JSON array with a record on each line. */
public final class JsonExport {

    private final ExportRecords records;

    public JsonExport(Directory directory, TaxonomyVocabulary vocabulary) {
        this.records = new ExportRecords(directory, vocabulary);
    }

    public void ndjson(OutputStream out) throws IOException {
        write(out, "", "\n", "");
    }

    public void array(OutputStream out) throws IOException {
        write(out, "[\n", ",\n", "\n]\n");
    }

    /** The stream stays open: it is the caller's. */
    private void write(OutputStream out, String before, String between, String after)
            throws IOException {
        boolean lines = before.isEmpty();
        try (JsonGenerator json = generator(out)) {
            json.writeRaw(before);
            boolean[] any = new boolean[1];
            records.each(
                    record -> {
                        try {
                            if (any[0] && !lines) {
                                json.writeRaw(between);
                            }
                            any[0] = true;
                            HsdsJson.MAPPER.writeTree(json, record);
                            if (lines) {
                                json.writeRaw(between);
                            }
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    });
            json.writeRaw(after);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return HsdsJson.MAPPER
                .getFactory()
                .createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setRootValueSeparator(null);
    }
}
