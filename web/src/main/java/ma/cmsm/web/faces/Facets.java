package ma.cmsm.web.faces;

import java.util.List;
import ma.cmsm.web.site.FacetPanel;
import ma.cmsm.web.words.Words;

/** What results can be narrowed by: {@code <cmsm:facets groups="…"/>}, part of a GET form. */
public class Facets extends Written<FacetPanel.Group> {

    public Facets() {
        super("groups");
    }

    @Override
    void write(List<FacetPanel.Group> groups, Words words, Markup page) {
        FacetMarkup.write(groups, page);
    }
}
