package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * HSDS JSON: one record, an array, a page of a list ({@code contents}) or records one after the
 * other (NDJSON). One record is held at a time.
 */
final class JsonSource implements RecordSource {

    private final Path file;
    private final String name;

    JsonSource(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    @Override
    public void read(Consumer<Raw> sink) {
        Utf8.checkBeginning(file);
        try (BufferedReader text = Utf8.open(file);
                JsonParser json = HsdsJson.MAPPER.getFactory().createParser(text)) {
            boolean any = false;
            while (json.nextToken() != null) {
                any = true;
                readRoot(json, sink);
            }
            if (!any) {
                throw Broken.file(name, "The file holds no JSON.");
            }
        } catch (CharacterCodingException failure) {
            Utf8.check(file);
            throw Broken.reading(name, failure);
        } catch (IOException failure) {
            throw Broken.reading(name, failure);
        }
    }

    private void readRoot(JsonParser json, Consumer<Raw> sink) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            readItems(json, "", sink);
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            readObject(json, sink);
        } else {
            throw Broken.at(
                    new Origin(name, line(json), ""),
                    "A record is a JSON object; here stands " + json.getText() + ".");
        }
    }

    private void readItems(JsonParser json, String pointer, Consumer<Raw> sink) throws IOException {
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            Origin origin = new Origin(name, line(json), pointer + "/" + index);
            JsonNode item = json.readValueAsTree();
            if (!(item instanceof ObjectNode record)) {
                throw Broken.at(origin, "A record is a JSON object; here stands " + item + ".");
            }
            sink.accept(new Raw(origin, Optional.empty(), record));
        }
    }

    /** A page may be as large as the directory, so its contents are not gathered. */
    private void readObject(JsonParser json, Consumer<Raw> sink) throws IOException {
        Origin origin = new Origin(name, line(json), "");
        ObjectNode record = HsdsJson.MAPPER.createObjectNode();
        boolean page = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String property = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && "contents".equals(property)) {
                page = true;
                readItems(json, "/contents", sink);
            } else {
                record.set(property, json.readValueAsTree());
            }
        }
        if (!page) {
            sink.accept(new Raw(origin, Optional.empty(), record));
        }
    }

    private static long line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }
}
