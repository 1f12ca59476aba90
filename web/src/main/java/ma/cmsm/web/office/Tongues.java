package ma.cmsm.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import ma.cmsm.web.words.Language;

/** The languages one can choose. */
@Named
@ApplicationScoped
public class Tongues {

    public List<Language> getAll() {
        return List.of(Language.values());
    }
}
