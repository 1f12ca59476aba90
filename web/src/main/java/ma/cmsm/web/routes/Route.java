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
        ORGANISATION("organisations/"),
        /** A form about a service. */
        REPORT("services/", "/report"),
        /** What became of a report. */
        REPORTS("reports"),
        /** Where the link of a reminder leads. */
        STILL_CORRECT("still-correct");

        private final String path;
        private final String tail;

        Page(String path) {
            this(path, "");
        }

        Page(String path, String tail) {
            this.path = path;
            this.tail = tail;
        }

        private boolean hasId() {
            return path.endsWith("/");
        }
    }

    /** The page at a path such as {@code /fr/services}; empty when there is none. */
    public static Optional<Route> at(String path) {
        return languageOf(path).flatMap(language -> at(path.substring(4), language));
    }

    private static Optional<Route> at(String rest, Language language) {
        for (Page page : Page.values()) {
            if (!page.hasId() && rest.equals(page.path)) {
                return Optional.of(new Route(page, language, ""));
            }
            if (page.hasId() && rest.startsWith(page.path) && rest.endsWith(page.tail)) {
                int end = Math.max(page.path.length(), rest.length() - page.tail.length());
                String id = rest.substring(page.path.length(), end);
                if (StableId.isUuid(id)) {
                    return Optional.of(new Route(page, language, id.toLowerCase(Locale.ROOT)));
                }
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
        return "/" + language.getTag() + "/" + page.path + id + page.tail;
    }
}
