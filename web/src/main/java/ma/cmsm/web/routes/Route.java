package ma.cmsm.web.routes;

import java.util.Locale;
import java.util.Optional;
import ma.cmsm.platform.StableId;
import ma.cmsm.web.words.Language;

/**
 * A public address. Addresses are a contract: links in the world depend on them.
 *
 * @param id of the service or organisation; empty on other pages
 */
public record Route(Page page, Language language, String id) {

    /** The pages there are. */
    public enum Page {
        HOME(""),
        SERVICES("services"),
        SERVICE("services/"),
        ORGANISATION("organisations/");

        private final String path;

        Page(String path) {
            this.path = path;
        }
    }

    /** The page at a path such as {@code /fr/services}; empty when there is none. */
    public static Optional<Route> at(String path) {
        return languageOf(path).flatMap(language -> at(path.substring(4), language));
    }

    private static Optional<Route> at(String rest, Language language) {
        for (Page page : new Page[] {Page.HOME, Page.SERVICES}) {
            if (rest.equals(page.path)) {
                return Optional.of(new Route(page, language, ""));
            }
        }
        for (Page page : new Page[] {Page.SERVICE, Page.ORGANISATION}) {
            if (rest.startsWith(page.path) && StableId.isUuid(rest.substring(page.path.length()))) {
                String id = rest.substring(page.path.length()).toLowerCase(Locale.ROOT);
                return Optional.of(new Route(page, language, id));
            }
        }
        return Optional.empty();
    }

    /** Where a path with a slash too few or too many was meant to lead; empty when nowhere. */
    public static Optional<Route> meant(String path) {
        String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
        return at(other);
    }

    /** The language a path begins with. */
    public static Optional<Language> languageOf(String path) {
        boolean tagged = path.length() >= 4 && path.charAt(0) == '/' && path.charAt(3) == '/';
        return tagged ? Language.ofTag(path.substring(1, 3)) : Optional.empty();
    }

    public String path() {
        return "/" + language.getTag() + "/" + page.path + id;
    }
}
