package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.api.problem.ProblemType;
import ma.cmsm.platform.ListPage;
import ma.cmsm.search.StopWord;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.WordGroup;

/** Terms and groups as the operator sends and gets them. */
final class LexiconJson {

    /** A thousand terms are far less. */
    private static final int MOST_BYTES = 1 << 20;

    private LexiconJson() {}

    /** An object with no members but these. */
    static JsonNode read(InputStream content, Set<String> members) throws IOException {
        byte[] sent = content.readNBytes(MOST_BYTES + 1);
        if (sent.length > MOST_BYTES) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        return object(Json.read(sent).orElseThrow(LexiconJson::invalid), members);
    }

    static List<ThesaurusTerm.Put> terms(JsonNode body) {
        return list(body.path("terms"), LexiconJson::term);
    }

    private static ThesaurusTerm.Put term(JsonNode sent) {
        Set<String> members = Set.of("facet", "code", "language", "text", "weight", "version");
        JsonNode term = object(sent, members);
        ThesaurusTerm.Key key =
                new ThesaurusTerm.Key(
                        text(term, "facet"),
                        text(term, "code"),
                        text(term, "language"),
                        text(term, "text"));
        return new ThesaurusTerm.Put(key, weight(term), version(term));
    }

    static WordGroup.Put group(JsonNode body) {
        return new WordGroup.Put(
                text(body, "id"), list(body.path("forms"), LexiconJson::form), version(body));
    }

    private static WordGroup.Form form(JsonNode sent) {
        JsonNode form = object(sent, Set.of("text", "weight"));
        return new WordGroup.Form(text(form, "text"), weight(form));
    }

    static ObjectNode json(ThesaurusTerm term) {
        ObjectNode json = Json.object();
        json.put("facet", term.key().facet());
        json.put("code", term.key().code());
        json.put("language", term.key().language());
        json.put("text", term.key().text());
        json.put("weight", term.weight());
        return withState(json, term.shipped(), term.version());
    }

    static ObjectNode json(WordGroup group) {
        ObjectNode json = Json.object();
        json.put("id", group.id());
        ArrayNode forms = json.putArray("forms");
        for (WordGroup.Form form : group.forms()) {
            forms.addObject().put("text", form.text()).put("weight", form.weight());
        }
        return withState(json, group.shipped(), group.version());
    }

    static String stopWord(JsonNode body) {
        return text(body, "text");
    }

    static ObjectNode json(StopWord word) {
        ObjectNode json = Json.object().put("text", word.text());
        return withState(json, word.shipped(), word.version());
    }

    private static ObjectNode withState(ObjectNode json, boolean shipped, long version) {
        return json.put("origin", shipped ? "shipped" : "edited").put("version", version);
    }

    static ObjectNode terms(List<ThesaurusTerm> terms) {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("terms");
        terms.forEach(term -> list.add(json(term)));
        return json;
    }

    static <T> ObjectNode page(
            ListPage<T> found, int page, int perPage, Function<T, ObjectNode> item) {
        long pages = (found.total() + perPage - 1) / perPage;
        ObjectNode json = Json.object();
        json.put("total_items", found.total());
        json.put("total_pages", pages);
        json.put("page_number", page);
        json.put("size", found.items().size());
        json.put("first_page", page == 1);
        json.put("last_page", page >= pages);
        json.put("empty", found.items().isEmpty());
        ArrayNode contents = json.putArray("contents");
        found.items().forEach(each -> contents.add(item.apply(each)));
        return json;
    }

    private static JsonNode object(JsonNode sent, Set<String> members) {
        List<String> names = new ArrayList<>();
        sent.fieldNames().forEachRemaining(names::add);
        return checked(sent, sent.isObject() && members.containsAll(names));
    }

    private static <T> List<T> list(JsonNode sent, Function<JsonNode, T> item) {
        List<T> list = new ArrayList<>();
        checked(sent, sent.isArray()).forEach(each -> list.add(item.apply(each)));
        return list;
    }

    private static String text(JsonNode sent, String name) {
        JsonNode text = sent.path(name);
        return checked(text, text.isTextual() || text.isMissingNode()).asText();
    }

    private static float weight(JsonNode sent) {
        JsonNode weight = sent.path("weight");
        return checked(weight, weight.isNumber() || weight.isMissingNode()).isNumber()
                ? weight.floatValue()
                : 1;
    }

    private static long version(JsonNode sent) {
        JsonNode version = sent.path("version");
        boolean whole = version.isIntegralNumber() && version.canConvertToLong();
        return checked(version, whole || version.isMissingNode()).asLong();
    }

    private static JsonNode checked(JsonNode sent, boolean holds) {
        if (!holds) {
            throw invalid();
        }
        return sent;
    }

    private static ProblemException invalid() {
        return new ProblemException(ProblemType.INVALID_REQUEST);
    }
}
