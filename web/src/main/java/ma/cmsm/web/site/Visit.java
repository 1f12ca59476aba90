package ma.cmsm.web.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    /** The only page whose query says anything. */
    private static final String RESULTS = "services";

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

    /** This page in every language; filters and words asked for are kept, and nothing else. */
    public List<Tongue> tongues() {
        boolean results = path.equals(RESULTS);
        String rest = results ? SearchAddress.of(Parameters.of(query)).href() : path;
        return Arrays.stream(Language.values())
                .map(each -> tongue(each, "/" + each.getTag() + "/" + rest))
                .toList();
    }

    private Tongue tongue(Language each, String href) {
        return new Tongue(
                each.getTag(), each.getDirection(), each.getOwnName(), href, each == language);
    }
}
