package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import ma.cmsm.directory.internal.exchange.Shape.Property;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.model.TranslatableTexts;

/** Reads {@code translations}: language tag to translatable text property to text. */
final class TranslationReader {

    private final Remarks remarks;

    TranslationReader(Remarks remarks) {
        this.remarks = remarks;
    }

    JsonNode read(JsonNode value, Shape shape, Origin origin) throws Unreadable {
        if (value.isNull()) {
            return NullNode.instance;
        }
        if (!(value instanceof ObjectNode languages)) {
            throw new Unreadable(Fault.NOT_A_LIST, "Translations are an object of language tags.");
        }
        ObjectNode read = HsdsJson.MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> entry : languages.properties()) {
            Origin place = origin.at("/" + entry.getKey());
            try {
                String language = LanguageTags.read(entry.getKey());
                read.set(language, language(entry.getValue(), shape, place));
            } catch (Unreadable fault) {
                remarks.warn(place, fault.getMessage() + " It was left out.");
            }
        }
        return read;
    }

    private JsonNode language(JsonNode value, Shape shape, Origin origin) throws Unreadable {
        if (value.isNull()) {
            return NullNode.instance;
        }
        if (!(value instanceof ObjectNode texts)) {
            throw new Unreadable(
                    Fault.NOT_A_LIST, "The texts of a language are an object of properties.");
        }
        ObjectNode read = HsdsJson.MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> text : texts.properties()) {
            Origin place = origin.at("/" + text.getKey());
            Property property = shape.property(text.getKey()).orElse(null);
            if (property == null || !TranslatableTexts.has(text.getKey())) {
                remarks.warnOnce(
                        place,
                        "translations/" + text.getKey(),
                        "\"" + text.getKey() + "\" is not a text that is translated.");
            } else {
                translation(read, text, property, place);
            }
        }
        return read;
    }

    private void translation(
            ObjectNode read, Map.Entry<String, JsonNode> text, Property property, Origin place) {
        try {
            read.set(text.getKey(), ValueReader.read(text.getValue(), property));
        } catch (Unreadable fault) {
            remarks.warn(place, fault.getMessage() + " It was left out.");
        }
    }
}
