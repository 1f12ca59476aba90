package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import ma.cmsm.api.http.Json;
import ma.cmsm.search.Explanation;
import ma.cmsm.search.Explanation.Factors;
import ma.cmsm.search.Explanation.Heard;
import ma.cmsm.search.Explanation.Item;
import ma.cmsm.search.Explanation.SameMeaning;
import ma.cmsm.search.Explanation.Why;
import ma.cmsm.search.Explanation.WordShare;
import ma.cmsm.search.SearchHit;

/** Why a search finds what it finds, as the operator gets it. */
final class ExplanationJson {

    private ExplanationJson() {}

    /**
     * @param name of a hit, in the reader's language
     */
    static ObjectNode of(Explanation explained, Function<SearchHit, String> name) {
        ObjectNode json = Json.object();
        json.put("total_items", explained.total());
        json.put("total_pages", explained.pages());
        json.put("page_number", explained.page());
        json.put("corrected", explained.reading().corrected());
        json.put("complete", explained.reading().complete());
        texts(json.putArray("unknown"), explained.reading().unknown());
        each(json.putArray("heard"), explained.heard(), ExplanationJson::heard);
        each(json.putArray("synonyms"), explained.synonyms(), ExplanationJson::same);
        each(json.putArray("contents"), explained.hits(), why -> hit(why, name));
        return json;
    }

    private static ObjectNode heard(Heard heard) {
        ObjectNode json = Json.object();
        json.put("words", heard.words());
        json.put("facet", heard.facet());
        json.put("code", heard.code());
        json.put("role", heard.role().name().toLowerCase(Locale.ROOT));
        json.put("weight", heard.weight());
        texts(json.putArray("terms"), heard.terms());
        return json;
    }

    private static ObjectNode same(SameMeaning same) {
        ObjectNode json = Json.object().put("words", same.words());
        texts(json.putArray("forms"), same.forms());
        return json;
    }

    private static ObjectNode hit(Why why, Function<SearchHit, String> name) {
        ObjectNode json = Json.object();
        json.put("id", why.hit().id());
        json.put("name", name.apply(why.hit()));
        json.put("score", why.factors().score());
        json.set("factors", factors(why.factors()));
        each(json.putArray("words"), why.words(), ExplanationJson::word);
        return json;
    }

    private static ObjectNode factors(Factors factors) {
        ObjectNode json = Json.object();
        json.put("words", factors.words());
        json.put("completeness", factors.completeness());
        json.put("boost", factors.boost());
        json.put("freshness", factors.freshness());
        json.put("distance", factors.distance());
        json.put("openness", factors.openness());
        return json.put("audience", factors.audience());
    }

    private static ObjectNode word(WordShare share) {
        ObjectNode json = Json.object();
        json.put("word", share.word());
        json.put("worth", share.worth());
        json.put("trust", share.trust());
        json.put("text", share.text());
        json.put("text_weight", share.textWeight());
        json.put("meaning", share.meaning());
        each(json.putArray("by"), share.items(), ExplanationJson::item);
        return json;
    }

    private static ObjectNode item(Item item) {
        ObjectNode json = Json.object();
        json.put("way", item.by().name().toLowerCase(Locale.ROOT));
        json.put("in", item.in());
        json.put("what", item.what());
        return json.put("worth", item.worth());
    }

    private static <T> void each(ArrayNode to, List<T> all, Function<T, ObjectNode> json) {
        all.forEach(one -> to.add(json.apply(one)));
    }

    private static void texts(ArrayNode to, List<String> texts) {
        texts.forEach(to::add);
    }
}
