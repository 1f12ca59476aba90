package ma.cmsm.api.manage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import ma.cmsm.api.http.Numbers;
import ma.cmsm.search.ThesaurusTerm;

/** The term to take out, as it was named. */
public class LexiconTermRemoval {

    @QueryParam("facet")
    @DefaultValue("")
    String facet;

    @QueryParam("code")
    @DefaultValue("")
    String code;

    @QueryParam("language")
    @DefaultValue("")
    String language;

    @QueryParam("text")
    @DefaultValue("")
    String text;

    @QueryParam("version")
    @DefaultValue("")
    String version;

    ThesaurusTerm.Removal asked() {
        ThesaurusTerm.Key key = new ThesaurusTerm.Key(facet, code, language, text);
        return new ThesaurusTerm.Removal(key, seen(version));
    }

    /** What is taken out was seen. */
    static long seen(String version) {
        return Numbers.positive("version", version, Long.MAX_VALUE, 1);
    }
}
