package ma.cmsm.directory.internal.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.search.FacetNames;
import ma.cmsm.search.FacetRole;

/** The names of themes, places and all else a service is filtered by. */
@ApplicationScoped
public class TaxonomyNames implements FacetNames {

    private Taxonomies taxonomies;

    /** For the proxy of the container. */
    protected TaxonomyNames() {}

    @Inject
    public TaxonomyNames(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    @Override
    public List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (String taxonomy : Taxonomies.SHIPPED) {
            for (Term term : taxonomies.terms(taxonomy)) {
                term.names()
                        .forEach(
                                (language, text) ->
                                        names.add(new Name(taxonomy, term.code(), language, text)));
            }
        }
        return names;
    }

    @Override
    public Map<String, FacetRole> roles() {
        return Map.of(Taxonomies.THEME, FacetRole.SUBJECT, Taxonomies.TERRITORY, FacetRole.PLACE);
    }

    @Override
    public Map<String, String> homes() {
        return taxonomies
                .home()
                .map(region -> Map.of(Taxonomies.TERRITORY, region))
                .orElse(Map.of());
    }
}
