package ma.cmsm.web.site;

import java.text.Collator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.web.site.FacetPanel.Choice;
import ma.cmsm.web.words.Language;

/**
 * The communes of which somebody knows where they are, by name in the reader's language. Every page
 * of results offers all of them, and comparing names as a language orders them is slow: they are
 * put in order once, until the vocabulary changes.
 */
final class Communes {

    private static final Map<Language, Communes> HELD = new ConcurrentHashMap<>();

    private final List<Term> territories;
    private final CommonChoices choices;

    private Communes(List<Term> territories, Language language) {
        this.territories = territories;
        Collator byName = Collator.getInstance(language.locale());
        List<Choice> sorted =
                territories.stream()
                        .filter(term -> term.kind().filter("commune"::equals).isPresent())
                        .filter(term -> term.point().isPresent())
                        .map(term -> choice(term, language))
                        .sorted((one, other) -> byName.compare(one.label(), other.label()))
                        .toList();
        choices = new CommonChoices(sorted);
    }

    static Communes of(Taxonomies taxonomies, Language language) {
        List<Term> now = taxonomies.terms(Taxonomies.TERRITORY);
        Communes held = HELD.get(language);
        if (held == null || held.territories != now) {
            held = new Communes(now, language);
            HELD.put(language, held);
        }
        return held;
    }

    private static Choice choice(Term term, Language language) {
        return new Choice(term.code(), term.label(language.getTag()).value());
    }

    CommonChoices choices() {
        return choices;
    }

    boolean has(String code) {
        return choices.has(code);
    }
}
