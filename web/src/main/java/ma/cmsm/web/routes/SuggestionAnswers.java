package ma.cmsm.web.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import ma.cmsm.web.site.Parameters;
import ma.cmsm.web.site.SearchAddress;
import ma.cmsm.web.site.SuggestionList;
import ma.cmsm.web.site.Trouble;
import ma.cmsm.web.words.Language;

/** Answers {@code /fr/suggestions?q=…} to the script of the search box. */
@ApplicationScoped
public class SuggestionAnswers {

    private static final System.Logger LOG = System.getLogger(SuggestionAnswers.class.getName());
    private static final String NAME = "suggestions";

    private SuggestionList list;

    protected SuggestionAnswers() {
        // For the container's proxy.
    }

    @Inject
    public SuggestionAnswers(SuggestionList list) {
        this.list = list;
    }

    /** Answers with suggestions; false when the path asks for none. */
    boolean serve(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Language> language = Route.languageOf(path);
        if (language.isEmpty() || !path.substring(4).equals(NAME)) {
            return false;
        }
        SearchAddress asked = SearchAddress.of(Parameters.of(request.getQueryString()));
        byte[] json =
                SuggestionJson.of(found(asked.words(), language.get(), response).suggestions());
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
        return true;
    }

    private SuggestionList.Found found(
            String typed, Language language, HttpServletResponse response) {
        try {
            SuggestionList.Found found = list.of(typed, language);
            if (found.sensitive()) {
                Headers.unkept(response);
            } else {
                Headers.shared(response);
            }
            return found;
        } catch (RuntimeException failed) {
            // The search box works without them; what was typed is nobody's business.
            LOG.log(Level.WARNING, () -> "no suggestions: " + failed);
            response.setStatus(Trouble.of(failed).status());
            Headers.unkept(response);
            return new SuggestionList.Found(List.of(), false);
        }
    }
}
