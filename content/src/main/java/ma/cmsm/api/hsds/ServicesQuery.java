package ma.cmsm.api.hsds;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import ma.cmsm.api.http.Language;

/** The parameters of {@code /services}, as they were given. */
public class ServicesQuery {

    @QueryParam("search")
    String search;

    @QueryParam("page")
    String page;

    @QueryParam("per_page")
    String perPage;

    @QueryParam("taxonomy_term_id")
    List<String> taxonomyTermIds = List.of();

    @QueryParam("welcome")
    List<String> welcomes = List.of();

    @QueryParam("near")
    String near;

    @QueryParam("radius")
    String radius;

    @QueryParam("open")
    String open;

    @QueryParam("format")
    String format;

    @QueryParam(Language.PARAMETER)
    String lang;

    /** As it was given, or null. */
    public String language() {
        return lang;
    }
}
