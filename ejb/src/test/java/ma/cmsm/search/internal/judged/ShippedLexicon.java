package ma.cmsm.search.internal.judged;

import java.util.List;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.publish.TaxonomyNames;
import ma.cmsm.search.internal.LexiconKeeper;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconFiles;

/** The lexicon as the product puts it together, without a database. */
final class ShippedLexicon {

    private ShippedLexicon() {}

    static Lexicon read(Taxonomies taxonomies) {
        return new Lexicon(
                LexiconKeeper.data(LexiconFiles.read(), List.of(new TaxonomyNames(taxonomies))));
    }
}
