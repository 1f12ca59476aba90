package ma.cmsm.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.FacetNames;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconFiles;

/** The one lexicon in force: the words the product ships, and the names of what is filtered by. */
@ApplicationScoped
public class LexiconKeeper {

    @Inject @Any private Instance<FacetNames> sources;

    private volatile Lexicon lexicon;

    /** The lexicon as of now; made when it is first asked for, and anew after a change. */
    Lexicon lexicon() {
        Lexicon now = lexicon;
        return now == null ? read() : now;
    }

    private synchronized Lexicon read() {
        if (lexicon == null) {
            LexiconData written = LexiconFiles.read();
            try {
                lexicon = new Lexicon(data(written, sources));
            } catch (Refused away) {
                // The database is: search goes on without the names, and asks again next time.
                return new Lexicon(written);
            }
        }
        return lexicon;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FacetNames.Changed event) {
        lexicon = null;
    }

    /** What was written, with the names the features give. */
    public static LexiconData data(LexiconData written, Iterable<FacetNames> sources) {
        List<LexiconData.Term> terms = new ArrayList<>(written.terms());
        Map<String, FacetRole> roles = new HashMap<>(written.roles());
        for (FacetNames source : sources) {
            roles.putAll(source.roles());
            for (FacetNames.Name name : source.names()) {
                terms.add(
                        new LexiconData.Term(
                                name.facet(), name.code(), name.language(), name.text(), 1));
            }
        }
        return new LexiconData(terms, written.groups(), written.stopWords(), roles);
    }
}
