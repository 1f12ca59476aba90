package ma.cmsm.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;

/**
 * What a page knows about the request it answers; the layout reads it too.
 *
 * @param path of the address without its language, such as {@code services}
 * @param query raw query of the address; empty when there is none
 * @param id of the service or organisation asked for; empty otherwise
 * @param today in Morocco
 */
public record Visit(
        Language language, String path, String query, String id, LocalDate today, Frame frame) {

    private static final String RESULTS = "services";

    /** Other pages whose query says something, and what it is called there. */
    private static final Map<String, String> ASKED =
            Map.of("reports", "sent", "still-correct", "token");

    /**
     * What all pages of an installation share.
     *
     * @param script of the search box
     * @param demo whether this is a demonstration, which every page says
     */
    public record Frame(String stylesheet, String script, String icon, boolean demo) {}

    /** The same page in a language. */
    public record Tongue(String tag, String direction, String name, String href, boolean current) {}

    public Words words() {
        return Words.of(language);
    }

    /** An address within the language of this visit. */
    public String href(String rest) {
        return "/" + language.getTag() + "/" + rest;
    }

    /** The home page. */
    public String home() {
        return href("");
    }

    /** This page in every language; what it was asked for is kept, and nothing else. */
    public List<Tongue> tongues() {
        String rest = rest();
        return Arrays.stream(Language.values())
                .map(each -> tongue(each, "/" + each.getTag() + "/" + rest))
                .toList();
    }

    private String rest() {
        if (path.equals(RESULTS)) {
            return SearchAddress.of(Parameters.of(query)).href();
        }
        String asked = ASKED.containsKey(path) ? Parameters.of(query).first(ASKED.get(path)) : "";
        return asked.isEmpty()
                ? path
                : path
                        + "?"
                        + ASKED.get(path)
                        + "="
                        + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private Tongue tongue(Language each, String href) {
        return new Tongue(
                each.getTag(), each.getDirection(), each.getOwnName(), href, each == language);
    }
}
