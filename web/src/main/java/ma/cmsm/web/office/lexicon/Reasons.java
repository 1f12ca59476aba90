package ma.cmsm.web.office.lexicon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.search.Explanation.By;
import ma.cmsm.search.Explanation.Factors;
import ma.cmsm.search.Explanation.Heard;
import ma.cmsm.search.Explanation.Item;
import ma.cmsm.search.Explanation.Why;
import ma.cmsm.search.Explanation.WordShare;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Terms;

/** Says in words why a search finds a service. */
@ApplicationScoped
public class Reasons {

    private DirectoryQueries directory;
    private Terms names;
    private Desk desk;

    /** For the proxy of the container. */
    protected Reasons() {}

    @Inject
    public Reasons(DirectoryQueries directory, Terms names, Desk desk) {
        this.directory = directory;
        this.names = names;
        this.desk = desk;
    }

    /**
     * A result: what it is worth, and what by.
     *
     * @param rank from 1
     */
    public record Hit(
            int rank,
            String name,
            String href,
            String score,
            List<Part> factors,
            List<Part> words) {}

    /**
     * A part of what a result is worth.
     *
     * @param plain whether it makes no difference
     */
    public record Part(String name, String worth, String remark, boolean plain) {}

    /**
     * What words of the question were taken for.
     *
     * @param terms of the lexicon by which they were
     */
    public record Sense(String words, String meaning, String weight, String terms) {}

    Hit hit(Why why, int rank) {
        String language = desk.me().getLanguage().getTag();
        return new Hit(
                rank,
                directory.card(why.hit(), language).name().value(),
                "/" + language + "/services/" + why.hit().id(),
                number(why.factors().score()),
                factors(why.factors()),
                why.words().stream().map(this::word).toList());
    }

    private List<Part> factors(Factors factors) {
        return List.of(
                new Part(words("factor.words"), number(factors.words()), "", false),
                factor("completeness", factors.completeness()),
                factor("boost", factors.boost()),
                factor("freshness", factors.freshness()),
                factor("distance", factors.distance()),
                factor("openness", factors.openness()),
                factor("audience", factors.audience()));
    }

    private Part factor(String name, float value) {
        return new Part(words("factor." + name), "× " + number(value), "", value == 1);
    }

    private Part word(WordShare share) {
        String by = Joined.of(share.items().stream().map(this::by).toList());
        String of = share.word().isEmpty() ? words("whole") : share.word();
        return new Part(of, number(share.worth()), by, share.worth() == 0);
    }

    private String by(Item item) {
        if (item.by() == By.CALLED) {
            return words("by." + item.by());
        }
        boolean coded = item.by() != By.TEXT && item.by() != By.SYNONYM;
        String what = coded ? names.name(item.in(), item.what()) : item.what();
        String in = item.by() == By.TEXT ? " (" + part(item.in()) + ")" : "";
        return words("by." + item.by())
                + " "
                + Joined.isolated(what)
                + in
                + " "
                + number(item.worth());
    }

    /** The part of a service's texts; its own name in the index when nobody gave it a better. */
    private String part(String in) {
        String key = "office_lexicon_why.in." + in;
        return desk.words().containsKey(key) ? desk.words().get(key) : in;
    }

    Sense heard(Heard heard) {
        return new Sense(
                heard.words(),
                names.vocabulary(heard.facet()) + " › " + names.name(heard.facet(), heard.code()),
                number(heard.weight()),
                Joined.of(heard.terms()));
    }

    private String words(String key) {
        return desk.words().get("office_lexicon_why." + key);
    }

    /** Two digits behind the point; of what is next to nothing, that it is. */
    private String number(float value) {
        Locale locale = desk.me().getLocale();
        return value > 0 && value < 0.005
                ? "< " + String.format(locale, "%.2f", 0.01)
                : String.format(locale, "%.2f", value);
    }
}
