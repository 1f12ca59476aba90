package ma.cmsm.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.ServiceView.OrganizationRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.ServiceSearch;
import ma.cmsm.search.Suggestions;
import ma.cmsm.web.site.Suggestion.Kind;
import ma.cmsm.web.words.Language;

/**
 * What a visitor may be about to type. Nothing of a sensitive theme is ever among it: somebody may
 * look over a shoulder.
 */
@ApplicationScoped
public class SuggestionList {

    private ServiceSearch search;
    private DirectoryQueries directory;
    private Taxonomies taxonomies;

    /**
     * What is suggested.
     *
     * @param sensitive whether something was left out
     */
    public record Found(List<Suggestion> suggestions, boolean sensitive) {}

    protected SuggestionList() {
        // For the container's proxy.
    }

    @Inject
    public SuggestionList(ServiceSearch search, DirectoryQueries directory, Taxonomies taxonomies) {
        this.search = search;
        this.directory = directory;
        this.taxonomies = taxonomies;
    }

    /**
     * Suggestions for what stands in the search box so far.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE while there is no index to ask yet
     */
    public Found of(String typed, Language language) {
        Suggestions found = search.suggest(typed, language.getTag());
        Gathered gathered = new Gathered(typed, language);
        found.names().forEach(gathered::add);
        found.hits().forEach(gathered::add);
        return new Found(gathered.suggestions, gathered.sensitive);
    }

    /** The suggestions so far; no label twice. */
    private final class Gathered {
        private final List<Suggestion> suggestions = new ArrayList<>();
        private final String typed;
        private final Language language;
        private boolean sensitive;

        Gathered(String typed, Language language) {
            this.typed = folded(typed);
            this.language = language;
        }

        void add(Suggestions.Name name) {
            Optional<Facet> facet =
                    Stream.of(Facet.THEME, Facet.PLACE)
                            .filter(each -> each.taxonomy().equals(name.facet()))
                            .findFirst();
            if (facet.filter(Facet.THEME::equals).isPresent() && Sensitive.isTheme(name.code())) {
                sensitive = true;
                return;
            }
            facet.flatMap(
                            each ->
                                    taxonomies
                                            .find(each.taxonomy(), name.code())
                                            .map(term -> of(each, term)))
                    .ifPresent(this::add);
        }

        private Suggestion of(Facet facet, Term term) {
            return new Suggestion(
                    term.label(language.getTag()).value(),
                    href(SearchAddress.of(facet, term.code()).href()),
                    facet == Facet.PLACE ? Kind.PLACE : Kind.THEME);
        }

        void add(SearchHit hit) {
            ServiceCard card = directory.card(hit, language.getTag());
            if (Sensitive.isAnyOf(card.themes())) {
                sensitive = true;
                return;
            }
            add(
                    card.organization()
                            .filter(organization -> isMeant(organization, card))
                            .map(this::of)
                            .orElseGet(() -> of(card)));
        }

        /** What is typed stands in its name, and not in that of its service. */
        private boolean isMeant(OrganizationRef organization, ServiceCard card) {
            return folded(organization.name().value()).contains(typed)
                    && !folded(card.name().value()).contains(typed);
        }

        private Suggestion of(OrganizationRef organization) {
            String href = href("organisations/" + organization.id());
            return new Suggestion(organization.name().value(), href, Kind.ORGANISATION);
        }

        private Suggestion of(ServiceCard card) {
            return new Suggestion(card.name().value(), href("services/" + card.id()), Kind.SERVICE);
        }

        private String href(String rest) {
            return "/" + language.getTag() + "/" + rest;
        }

        private void add(Suggestion suggestion) {
            boolean given =
                    suggestions.stream().anyMatch(each -> each.label().equals(suggestion.label()));
            if (!given) {
                suggestions.add(suggestion);
            }
        }
    }

    /** Without accents and case; good enough to tell two names apart. */
    private static String folded(String text) {
        String letters = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return letters.replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
