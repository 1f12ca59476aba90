package ma.cmsm.search;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.cmsm.search.IndexDocument.Texts;

/**
 * A made-up directory of any size, the same at every run: three languages of some sixty real words
 * each, drawn as unevenly as language is, invented proper names, facets with their ancestors, and a
 * representation of two kilobytes. For tests and benchmarks.
 */
public final class SampleDirectory implements IndexSource {

    private static final List<String> LANGUAGES = List.of("fr", "ar", "en");
    private static final List<String> SYLLABLES =
            List.of(
                    "ta", "zer", "ou", "mal", "ti", "rif", "as", "ne", "gou", "lal", "im", "iz",
                    "fou", "nas", "ben", "sal", "ka", "dir", "mou", "ha");

    private final int size;

    public SampleDirectory(int size) {
        this.size = size;
    }

    @Override
    public String kind() {
        return "service";
    }

    @Override
    public List<IndexDocument> read(Collection<String> ids) {
        return ids.stream()
                .map(id -> document((int) Long.parseLong(id.substring(24), 16)))
                .toList();
    }

    @Override
    public void readAll(Consumer<IndexDocument> consumer) {
        IntStream.range(0, size).mapToObj(SampleDirectory::document).forEach(consumer);
    }

    @Override
    public long count() {
        return size;
    }

    /** The document of a number, always the same. */
    public static IndexDocument document(int number) {
        Random random = new Random(number * 31L + 7);
        int theme = zipf(random, SampleWords.THEMES.size());
        int place = zipf(random, SampleWords.PLACES.size());
        String organization = properName(random) + " " + properName(random);
        Map<String, Texts> texts = new LinkedHashMap<>();
        for (int language = 0; language < LANGUAGES.size(); language++) {
            texts.put(
                    LANGUAGES.get(language),
                    texts(random, language, theme, place, organization + " " + number % 1000));
        }
        String id = id(number);
        return new IndexDocument(
                "service",
                id,
                texts,
                facets(random, theme, place),
                representation(id, random, texts));
    }

    public static String id(int number) {
        return String.format("5a3b7c00-0000-4000-8000-%012x", number);
    }

    private static Texts texts(
            Random random, int language, int theme, int place, String organization) {
        List<String> words = SampleWords.WORDS.get(language);
        String themeName = SampleWords.THEMES.get(theme).get(language + 1);
        String placeName = SampleWords.PLACES.get(place).get(language == 1 ? 2 : 1);
        return new Texts(
                themeName + " " + draw(random, words, 3),
                organization,
                themeName,
                placeName + " " + SampleWords.REGION.get(language),
                draw(random, words, 45));
    }

    private static Map<String, Set<String>> facets(Random random, int theme, int place) {
        String themeCode = SampleWords.THEMES.get(theme).get(0);
        String commune = SampleWords.PLACES.get(place).get(0);
        Map<String, Set<String>> facets = new LinkedHashMap<>();
        facets.put("theme", Set.of(themeCode.substring(0, themeCode.indexOf('.')), themeCode));
        facets.put("territory", Set.of("09", commune.substring(0, 6), commune));
        facets.put("audience", some(random, SampleWords.AUDIENCES));
        facets.put("language", some(random, List.of("fr", "ar", "en", "es", "zgh", "ary")));
        facets.put("fee", Set.of(List.of("free", "partly", "paid").get(zipf(random, 3))));
        return facets;
    }

    private static byte[] representation(String id, Random random, Map<String, Texts> texts) {
        StringBuilder json = new StringBuilder("{\"id\":\"" + id + "\",\"status\":\"active\"");
        texts.forEach(
                (language, text) ->
                        json.append(",\"" + language + "\":{\"name\":\"" + text.name())
                                .append("\",\"organization\":\"" + text.organization())
                                .append("\",\"description\":\"" + text.description() + "\"}"));
        json.append(",\"phones\":[{\"number\":\"+2125" + random.nextInt(100_000_000) + "\"}]");
        json.append(",\"schedules\":[{\"opens_at\":\"08:30\",\"closes_at\":\"16:30\",\"byday\":");
        json.append("\"MO,TU,WE,TH,FR\"}],\"latitude\":" + (30 + random.nextDouble()) + "}");
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> some(Random random, List<String> codes) {
        return random.ints(3, 0, codes.size())
                .mapToObj(codes::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String draw(Random random, List<String> words, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                random.nextInt(20) == 0
                                        ? properName(random)
                                        : words.get(zipf(random, words.size())))
                .collect(Collectors.joining(" "));
    }

    private static String properName(Random random) {
        String name =
                random.ints(3, 0, SYLLABLES.size())
                        .mapToObj(SYLLABLES::get)
                        .collect(Collectors.joining());
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Small numbers much more often than large ones. */
    private static int zipf(Random random, int below) {
        return (int) (Math.pow(below + 1.0, random.nextDouble()) - 1);
    }
}
