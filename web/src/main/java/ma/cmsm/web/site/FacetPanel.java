package ma.cmsm.web.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.Text;
import ma.cmsm.search.SearchResult;

/**
 * What results can be narrowed by, as a page shows it.
 *
 * @param groups one for each facet that has something to choose
 * @param chips what is chosen, each with the address that takes it away
 */
public record FacetPanel(List<Group> groups, List<Chip> chips) {

    /**
     * Choices that belong together: those of a facet, or lists to pick one of each from.
     *
     * @param open shown unfolded: it matters to most, or something of it is chosen
     */
    public record Group(
            String parameter, String title, boolean open, List<Option> options, List<Pick> picks) {

        static Group of(String title, boolean open, List<Pick> picks) {
            return new Group("", title, open, List.of(), picks);
        }
    }

    /**
     * A list of which one is picked.
     *
     * @param choices its first ones
     * @param common those that follow
     */
    public record Pick(
            String parameter,
            String label,
            String chosen,
            List<Choice> choices,
            CommonChoices common) {

        static Pick of(String parameter, String label, String chosen, List<Choice> choices) {
            return new Pick(parameter, label, chosen, choices, CommonChoices.NONE);
        }
    }

    /** One of a list. */
    public record Choice(String value, String label) {}

    /**
     * A choice. The parts of a whole follow it, once it or one of them is chosen.
     *
     * @param style {@code part} of a part, empty of a whole
     */
    public record Option(String code, String label, long count, boolean chosen, String style) {}

    /** Something chosen. */
    public record Chip(Text label, String href) {}

    static FacetPanel of(
            SearchAddress address, SearchResult result, Taxonomies taxonomies, Visit visit) {
        List<Group> groups = new ArrayList<>();
        List<Chip> chips = new ArrayList<>();
        OccasionPanel occasion = new OccasionPanel(address, taxonomies, visit);
        for (Facet facet : Facet.values()) {
            Builder builder = new Builder(facet, address, result, taxonomies, visit);
            List<Option> options = builder.options();
            if (!options.isEmpty()) {
                groups.add(builder.group(options));
            }
            if (facet == Facet.PLACE) {
                groups.addAll(List.of(occasion.near(), occasion.open()));
            }
            chips.addAll(builder.chips());
        }
        chips.addAll(occasion.chips());
        return new FacetPanel(groups, chips);
    }

    /** Reads the taxonomy and the counts of one facet. */
    private static final class Builder {
        private final Facet facet;
        private final SearchAddress address;
        private final Set<String> chosen;
        private final Visit visit;
        private final List<Term> terms;
        private final Map<String, Long> counts = new HashMap<>();

        Builder(
                Facet facet,
                SearchAddress address,
                SearchResult result,
                Taxonomies taxonomies,
                Visit visit) {
            this.facet = facet;
            this.address = address;
            this.chosen = address.codes(facet);
            this.visit = visit;
            this.terms =
                    facet == Facet.WELCOME ? welcomes(visit) : taxonomies.terms(facet.taxonomy());
            result.facets()
                    .getOrDefault(facet.taxonomy(), List.of())
                    .forEach(each -> counts.put(each.code(), each.count()));
        }

        /** They are of no taxonomy: their names are words of the page. */
        private static List<Term> welcomes(Visit visit) {
            return Taxonomies.WELCOMES.stream()
                    .map(
                            code ->
                                    new Term(
                                            code,
                                            Taxonomies.WELCOME,
                                            code,
                                            Optional.empty(),
                                            Map.of(
                                                    visit.language().getTag(),
                                                    visit.words().get("welcome.choice." + code)),
                                            Optional.empty(),
                                            Optional.empty()))
                    .toList();
        }

        List<Option> options() {
            List<Option> options = new ArrayList<>();
            for (Term term : terms) {
                if (isWorthShowing(term) && isTop(term)) {
                    options.add(option(term, ""));
                    addParts(term, options);
                }
            }
            return options;
        }

        private boolean isTop(Term term) {
            return switch (facet) {
                case PLACE ->
                        isKind(term, "province") || isKind(term, "region") && !isDivided(term);
                // Its first level is only a heading: it says nothing about anybody.
                case AUDIENCE -> term.parent().isPresent();
                default -> term.parent().isEmpty();
            };
        }

        /** Nearly everything lies in the home region, so its provinces stand in its place. */
        private boolean isDivided(Term region) {
            return terms.stream()
                    .filter(term -> isKind(term, "province"))
                    .anyMatch(term -> term.parent().filter(region.code()::equals).isPresent());
        }

        private static boolean isKind(Term term, String kind) {
            return term.kind().filter(kind::equals).isPresent();
        }

        Group group(List<Option> options) {
            boolean open = facet == Facet.THEME || !chosen.isEmpty();
            String title = visit.words().get("facet." + facet.parameter());
            return new Group(facet.parameter(), title, open, options, List.of());
        }

        List<Chip> chips() {
            return chosen.stream()
                    .map(code -> new Chip(label(code), visit.href(without(code))))
                    .toList();
        }

        private String without(String code) {
            return address.without(facet, code).href();
        }

        private Text label(String code) {
            return terms.stream()
                    .filter(term -> term.code().equals(code))
                    .findFirst()
                    .map(this::label)
                    .orElse(new Text(code, "und"));
        }

        private Text label(Term term) {
            return term.label(visit.language().getTag());
        }

        /** Codes hold those of their parents, so a prefix says what lies in what. */
        private void addParts(Term whole, List<Option> to) {
            String prefix = whole.code() + ".";
            boolean unfolded =
                    chosen.stream()
                            .anyMatch(code -> code.equals(whole.code()) || code.startsWith(prefix));
            if (unfolded) {
                terms.stream()
                        .filter(term -> term.code().startsWith(prefix))
                        .filter(this::isWorthShowing)
                        .forEach(term -> to.add(option(term, "part")));
            }
        }

        private boolean isWorthShowing(Term term) {
            return counts.getOrDefault(term.code(), 0L) > 0 || chosen.contains(term.code());
        }

        private Option option(Term term, String style) {
            long count = counts.getOrDefault(term.code(), 0L);
            boolean isChosen = chosen.contains(term.code());
            return new Option(term.code(), label(term).value(), count, isChosen, style);
        }
    }
}
