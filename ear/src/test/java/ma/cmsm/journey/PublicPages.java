package ma.cmsm.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;

/** One page of every public kind, found as a visitor finds it: by its link. */
record PublicPages(String home, String results, String service, String organisation) {

    static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private static final String SOMETHING =
            "services?q=" + URLEncoder.encode("hôpital", StandardCharsets.UTF_8);

    static PublicPages of(Product product, String language) {
        String home = "/" + language + "/";
        String results = home + SOMETHING;
        String service = first(product, results, "/" + language + "/services/[0-9a-f-]{36}");
        String organisation =
                first(product, service, "/" + language + "/organisations/[0-9a-f-]{36}");
        return new PublicPages(home, results, service, organisation);
    }

    List<String> all() {
        return List.of(home, results, service, organisation, service + "/report", home + "reports");
    }

    /** Addresses of things that are not there. */
    static List<String> missing(String language) {
        String start = "/" + language + "/";
        return List.of(
                start + "nothing", start + "services/" + NOBODY, start + "organisations/" + NOBODY);
    }

    private static String first(Product product, String page, String link) {
        String html = Http.get(product.at(page)).body();
        Matcher found = Pattern.compile("href=\"(" + link + ")\"").matcher(html);
        if (!found.find()) {
            throw new AssertionError("No link like " + link + " on " + page);
        }
        return found.group(1);
    }
}
