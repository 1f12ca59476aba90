package ma.cmsm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ma.cmsm.directory.internal.TermRows;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * The vocabularies, for administrators: names of terms, further sub-themes, and those that are no
 * longer offered. Codes are a contract with addresses and data: none ever changes or is taken out.
 * When a change returns, pages and searches know it.
 *
 * <p>All of it is refused with kind NOT_FOUND, key {@code identity.not-found}, without the right;
 * kind CONFLICT, key {@code directory.term-stale}, when somebody else changed the same meanwhile.
 */
@ApplicationScoped
public class TaxonomyEditing {

    private static final String KIND = "taxonomy-term";
    private static final List<String> LANGUAGES = List.of("fr", "ar", "en");
    private static final int LONGEST = 255;
    private static final Pattern PART = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_PART = 40;

    private Transactions transactions;
    private Taxonomies taxonomies;
    private Acts acts;
    private TermRows rows;

    /** For the proxy of the container. */
    protected TaxonomyEditing() {}

    @Inject
    public TaxonomyEditing(
            Transactions transactions, Taxonomies taxonomies, Acts acts, TermRows rows) {
        this.transactions = transactions;
        this.taxonomies = taxonomies;
        this.acts = acts;
        this.rows = rows;
    }

    /** All terms of a vocabulary, retired ones too, parents before children. */
    public List<EditableTerm> list(String taxonomy, Actor actor) {
        require(actor);
        List<Term> terms = taxonomies.terms(taxonomy);
        Map<String, TermRows.State> states = transactions.within(sql -> rows.states(sql, taxonomy));
        return terms.stream()
                .filter(term -> states.containsKey(term.id()))
                .map(term -> editable(term, states.get(term.id())))
                .toList();
    }

    /**
     * @throws Refused kind NOT_FOUND, key {@code directory.no-term}, when there is none
     */
    public EditableTerm get(String id, Actor actor) {
        require(actor);
        Term term = term(id);
        return editable(term, transactions.within(sql -> rows.state(sql, id)));
    }

    /**
     * Gives a term other names.
     *
     * @param names language to name; {@code fr} must be there, what is blank is taken out
     * @param version the one that was seen
     * @throws Refused kind INVALID, keys {@code directory.term-name-missing} and {@code
     *     directory.term-name-long}
     */
    public void rename(String id, Map<String, String> names, long version, Actor actor) {
        change(
                Act.of(actor, "rename-term", KIND, id).on("name"),
                sql -> {
                    Map<String, String> tidy = TermRows.tidy(names, LANGUAGES, LONGEST);
                    rows.rename(sql, term(id).id(), tidy, version);
                    return id;
                });
    }

    /**
     * Adds a sub-theme, behind the others of its theme.
     *
     * @param theme code of a theme that has none above it
     * @param part the code's own part, such as {@code dentiste}
     * @param names as in {@link #rename}
     * @return the id of the term
     * @throws Refused kind INVALID, key {@code directory.term-code}, when it is no part of a code;
     *     kind CONFLICT, key {@code directory.term-taken}, when there is one of it
     */
    public String addSubTheme(String theme, String part, Map<String, String> names, Actor actor) {
        Optional<String> above = taxonomies.find(Taxonomies.THEME, theme).map(Term::id);
        return change(
                new Act(actor, "add-term", KIND, above, Set.of("code", "name")),
                sql -> add(sql, theme, part, names));
    }

    private String add(Sql sql, String theme, String part, Map<String, String> names)
            throws SQLException {
        Map<String, String> tidy = TermRows.tidy(names, LANGUAGES, LONGEST);
        if (part.length() > LONGEST_PART || !PART.matcher(part).matches()) {
            throw new Refused(Refused.Kind.INVALID, "directory.term-code", LONGEST_PART);
        }
        Term above =
                taxonomies
                        .find(Taxonomies.THEME, theme)
                        .filter(term -> term.parent().isEmpty())
                        .orElseThrow(TaxonomyEditing::noTerm);
        String code = theme + "." + part;
        if (taxonomies.find(Taxonomies.THEME, code).isPresent()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.term-taken", code);
        }
        return rows.add(sql, above, code, tidy);
    }

    /**
     * Offers a sub-theme to nobody any more, or to everybody again. Services that have it keep it,
     * and are found by it.
     *
     * @param version the one that was seen
     * @throws Refused kind CONFLICT, key {@code directory.term-not-retirable}, for what is no
     *     sub-theme
     */
    public void retire(String id, boolean retired, long version, Actor actor) {
        change(
                Act.of(actor, retired ? "retire-term" : "restore-term", KIND, id).on("retired"),
                sql -> {
                    Term term = term(id);
                    if (!term.taxonomy().equals(Taxonomies.THEME) || term.parent().isEmpty()) {
                        throw new Refused(Refused.Kind.CONFLICT, "directory.term-not-retirable");
                    }
                    rows.retire(sql, id, retired, version);
                    return id;
                });
    }

    private Term term(String id) {
        return taxonomies.findById(id).orElseThrow(TaxonomyEditing::noTerm);
    }

    private void require(Actor actor) {
        Act act = new Act(actor, "read-taxonomy", KIND, Optional.empty(), Set.of());
        acts.require(act, Action.READ_CONTENT_SETUP, Target.NOBODYS);
    }

    private <T> T change(Act act, Transactions.Work<T> work) {
        T result = acts.perform(act, Action.CHANGE_CONTENT_SETUP, Target.NOBODYS, work);
        taxonomies.refresh();
        return result;
    }

    private static EditableTerm editable(Term term, TermRows.State state) {
        return new EditableTerm(term, state.retired(), state.version());
    }

    private static Refused noTerm() {
        return new Refused(Refused.Kind.NOT_FOUND, "directory.no-term");
    }
}
