package ma.cmsm.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.web.words.Language;

/**
 * The address of a results page, cleaned: parameters nobody knows and values no code could have are
 * gone, and the same question always has the same address.
 *
 * @param words what was typed
 * @param chosen the codes chosen, by facet
 * @param page from 1
 */
public record SearchAddress(
        String words, Map<Facet, Set<String>> chosen, WhereWhen whereWhen, Sort sort, int page) {

    static final int PER_PAGE = 20;

    /** Longer questions are cut: nobody types them, and each letter costs. */
    static final int MOST_LETTERS = 200;

    private static final int MOST_CODES = 30;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Digits of a page; one with more is beyond the last page all the same. */
    private static final int MOST_DIGITS = 6;

    public static SearchAddress of(Parameters parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> codes = new TreeSet<>();
            parameters.all(facet.parameter()).stream()
                    .filter(code -> CODE.matcher(code).matches())
                    .limit(MOST_CODES)
                    .forEach(codes::add);
            if (!codes.isEmpty()) {
                chosen.put(facet, narrowed(codes));
            }
        }
        Sort sort = "name".equals(parameters.first("sort")) ? Sort.NAME : Sort.RELEVANCE;
        return new SearchAddress(
                words(parameters), chosen, WhereWhen.of(parameters), sort, page(parameters));
    }

    /** All services with a code of a facet. */
    public static SearchAddress of(Facet facet, String code) {
        return new SearchAddress("", Map.of(facet, Set.of(code)), WhereWhen.ANY, Sort.RELEVANCE, 1);
    }

    /** All services that words find. */
    public static SearchAddress of(String words) {
        return new SearchAddress(words, Map.of(), WhereWhen.ANY, Sort.RELEVANCE, 1);
    }

    /** A part chosen beside its whole means the part: whoever chose it wanted to narrow. */
    private static Set<String> narrowed(Set<String> codes) {
        Set<String> narrowed = new TreeSet<>(codes);
        narrowed.removeIf(whole -> codes.stream().anyMatch(part -> part.startsWith(whole + ".")));
        return narrowed;
    }

    /** Marks that turn the direction of all that follows say nothing, and are not shown again. */
    private static String words(Parameters parameters) {
        String typed =
                parameters
                        .first("q")
                        .replaceAll("[\\u202a-\\u202e\\u2066-\\u2069]", "")
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip();
        if (typed.length() <= MOST_LETTERS) {
            return typed;
        }
        boolean splitsPair = Character.isHighSurrogate(typed.charAt(MOST_LETTERS - 1));
        return typed.substring(0, splitsPair ? MOST_LETTERS - 1 : MOST_LETTERS);
    }

    private static int page(Parameters parameters) {
        String page = parameters.first("page");
        if (!NUMBER.matcher(page).matches()) {
            return 1;
        }
        String digits = page.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : page;
        return Math.max(1, Integer.parseInt(digits));
    }

    public Set<String> codes(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** Whether it asks for anything less than everything. */
    public boolean isNarrow() {
        return !words.isEmpty() || isFiltered();
    }

    /** Whether anything but words narrows it. */
    public boolean isFiltered() {
        return !chosen.isEmpty() || !whereWhen.equals(WhereWhen.ANY);
    }

    /** The same question without one code. */
    public SearchAddress without(Facet facet, String code) {
        Map<Facet, Set<String>> rest = new EnumMap<>(Facet.class);
        rest.putAll(chosen);
        Set<String> codes = new TreeSet<>(codes(facet));
        codes.remove(code);
        rest.put(facet, codes);
        return new SearchAddress(words, rest, whereWhen, sort, 1);
    }

    /** The same question at another place or time. */
    public SearchAddress at(WhereWhen other) {
        return new SearchAddress(words, chosen, other, sort, 1);
    }

    /** The same choices with other words. */
    public SearchAddress asking(String otherWords) {
        return new SearchAddress(otherWords, chosen, whereWhen, sort, 1);
    }

    /** The words alone. */
    public SearchAddress unfiltered() {
        return new SearchAddress(words, Map.of(), WhereWhen.ANY, sort, 1);
    }

    public SearchAddress sorted(Sort by) {
        return new SearchAddress(words, chosen, whereWhen, by, 1);
    }

    public SearchAddress at(int otherPage) {
        return new SearchAddress(words, chosen, whereWhen, sort, otherPage);
    }

    /** The address below a language, such as {@code services?q=m%C3%A9decin&theme=sante}. */
    public String href() {
        StringBuilder query = new StringBuilder();
        append(query, "q", words);
        for (Facet facet : Facet.values()) {
            codes(facet).forEach(code -> append(query, facet.parameter(), code));
        }
        whereWhen.parameters().forEach((name, value) -> append(query, name, value));
        append(query, "sort", sort == Sort.NAME ? "name" : "");
        append(query, "page", page > 1 ? String.valueOf(page) : "");
        return "services" + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /**
     * The same for the search.
     *
     * @param taxonomies where the territories are
     * @param now what {@code open=now} means
     */
    public SearchRequest request(Language language, Taxonomies taxonomies, Instant now) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        chosen.forEach((facet, codes) -> filters.put(facet.taxonomy(), codes));
        return new SearchRequest(
                words,
                language.getTag(),
                filters,
                whereWhen.occasion(taxonomies, now),
                sort,
                page,
                PER_PAGE);
    }
}
