package ma.cmsm.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;

/** The vocabularies by name, in the language of who looks. */
@ApplicationScoped
public class Terms {

    private Taxonomies taxonomies;
    private Desk desk;

    /** For the proxy of the container. */
    protected Terms() {}

    @Inject
    public Terms(Taxonomies taxonomies, Desk desk) {
        this.taxonomies = taxonomies;
        this.desk = desk;
    }

    /** All vocabularies. */
    public List<Choice> vocabularies(String chosen) {
        return Taxonomies.SHIPPED.stream()
                .map(each -> new Choice(each, vocabulary(each), each.equals(chosen)))
                .toList();
    }

    /** The name of a vocabulary; its code when it is none of ours. */
    public String vocabulary(String taxonomy) {
        String key = "vocabulary." + taxonomy;
        return desk.words().containsKey(key) ? desk.words().get(key) : taxonomy;
    }

    /** The terms of a vocabulary. */
    public List<Choice> of(String taxonomy, String chosen) {
        return taxonomies.terms(taxonomy).stream()
                .map(each -> new Choice(each.code(), name(each), each.code().equals(chosen)))
                .toList();
    }

    /** The name of a term; its code when nobody knows it. */
    public String name(String taxonomy, String code) {
        return taxonomies.find(taxonomy, code).map(this::name).orElse(code);
    }

    /** Below its theme, as {@code Santé › Hôpital}; a place is known without its province. */
    private String name(Term term) {
        String own = ownName(term);
        Optional<Term> above =
                term.parent()
                        .filter(parent -> !term.taxonomy().equals(Taxonomies.TERRITORY))
                        .flatMap(parent -> taxonomies.find(term.taxonomy(), parent));
        return above.map(theme -> name(theme) + " › " + own).orElse(own);
    }

    /** The name of a term alone. */
    public String ownName(Term term) {
        return term.label(desk.me().getLanguage().getTag()).value();
    }

    /** A code and those of all that stand below it; none when there is no such code. */
    public Set<String> withAllBelow(String taxonomy, String code) {
        return taxonomies.terms(taxonomy).stream()
                .filter(term -> taxonomies.lineage(term).stream().anyMatch(is(code)))
                .map(Term::code)
                .collect(Collectors.toSet());
    }

    private static Predicate<Term> is(String code) {
        return term -> term.code().equals(code);
    }
}
