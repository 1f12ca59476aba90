package ma.cmsm.bench.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;

/**
 * What visitors type, in the kinds of the search specification and in a fixed mix. There are many
 * distinct ones, so that no cache of results can flatter the figures.
 */
public final class SampleQueries {

    /** What the mix consists of, for the report. */
    public static final String MIX =
            "20% French word, 10% without accents, 15% Arabic word, 20% word and place, 10% misspelt,"
                    + " 5% English word, 5% acronym, 5% phrase, 5% nothing typed, 5% filters only"
                    + " (a theme and a place); a filter besides in 15%, page 2 in 5%; 20 hits and all"
                    + " facets";

    private static final int SHORTEST = 3;
    private static final int SHORTEST_MISSPELT = 5;

    private final Vocabulary vocabulary;
    private final List<Term> themes;
    private final List<Term> communes;
    private final List<String> french;
    private final List<String> arabic;
    private final List<String> english;
    private final List<String> acronyms;

    public SampleQueries(Vocabulary vocabulary) {
        DemoTexts demo = new DemoTexts();
        this.vocabulary = vocabulary;
        themes = vocabulary.leaves(Taxonomies.THEME);
        communes = vocabulary.communes();
        french = words(demo, "fr");
        arabic = words(demo, "ar");
        english = words(demo, "en");
        acronyms =
                demo.organizations.stream()
                        .map(organization -> organization.path("alternate_name").asText())
                        .filter(name -> !name.isBlank())
                        .toList();
    }

    /** The first so many of an endless list that is always the same. */
    public List<SearchRequest> first(int count) {
        return IntStream.range(0, count).mapToObj(this::request).toList();
    }

    /**
     * So many searches of so many questions, the first tenth of which is asked nearly every second
     * time.
     *
     * @param turn other searches with each number
     */
    public List<SearchRequest> repeated(int searches, int questions, int turn) {
        List<SearchRequest> asked = first(questions);
        return IntStream.range(turn * searches, (turn + 1) * searches)
                .mapToObj(number -> new Draw("repeated", number).oneSkewed(asked))
                .toList();
    }

    private SearchRequest request(int number) {
        Draw draw = new Draw("query", number);
        int kind = draw.below(100);
        boolean filtered = kind >= 95 || draw.happens(15);
        return new SearchRequest(
                query(kind, draw),
                draw.one(List.of("fr", "fr", "fr", "ar", "ar", "en")),
                filtered ? filters(kind >= 95, draw) : Map.of(),
                Sort.RELEVANCE,
                draw.happens(5) ? 2 : 1,
                20);
    }

    private String query(int kind, Draw draw) {
        if (kind < 20) {
            return draw.one(french);
        } else if (kind < 30) {
            return withoutAccents(draw.one(french));
        } else if (kind < 45) {
            return draw.one(arabic);
        } else if (kind < 65) {
            return draw.one(french) + " " + draw.oneSkewed(communes).label("fr").value();
        } else if (kind < 75) {
            return misspelt(draw.one(french), draw);
        } else if (kind < 80) {
            return draw.one(english);
        } else if (kind < 85) {
            return draw.one(acronyms);
        } else if (kind < 90) {
            return draw.one(themes).label("fr").value();
        }
        return "";
    }

    private Map<String, Set<String>> filters(boolean two, Draw draw) {
        String theme = draw.oneSkewed(themes).code();
        String place = draw.oneSkewed(communes).code();
        String province = place.substring(0, place.indexOf('.', place.indexOf('.') + 1));
        if (two) {
            return Map.of(Taxonomies.THEME, Set.of(theme), Taxonomies.TERRITORY, Set.of(province));
        }
        String language = draw.oneSkewed(vocabulary.of(Taxonomies.LANGUAGE)).code();
        return draw.one(
                List.of(
                        Map.of(Taxonomies.THEME, Set.of(theme)),
                        Map.of(Taxonomies.TERRITORY, Set.of(province)),
                        Map.of(Taxonomies.LANGUAGE, Set.of(language))));
    }

    /** Every word as often as it is written: common ones are also searched more. */
    private static List<String> words(DemoTexts demo, String language) {
        List<String> words = new ArrayList<>();
        for (JsonNode service : demo.services) {
            for (String field : List.of("name", "description")) {
                String text = DemoTexts.text(service, field, language);
                Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> word.length() >= SHORTEST)
                        .forEach(words::add);
            }
        }
        return words;
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** One letter left out or two changed over, never the first. */
    private static String misspelt(String word, Draw draw) {
        if (word.length() < SHORTEST_MISSPELT) {
            return word;
        }
        int at = 1 + draw.below(word.length() - 2);
        String head = word.substring(0, at);
        return draw.happens(50)
                ? head + word.substring(at + 1)
                : head + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
