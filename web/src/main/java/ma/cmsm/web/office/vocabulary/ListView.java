package ma.cmsm.web.office.vocabulary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.cmsm.directory.EditableTerm;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.TaxonomyEditing;
import ma.cmsm.identity.Action;
import ma.cmsm.platform.ListPage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Rows;
import ma.cmsm.web.office.Terms;

/** The terms of a vocabulary, with their names in all languages. */
@Named("vocabularyList")
@ViewScoped
public class ListView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TaxonomyEditing editing;
    private Terms names;
    private Desk desk;

    private String taxonomy;
    private String text;
    private Rows<EditableTerm> rows;

    /** For the proxy of the container. */
    protected ListView() {}

    @Inject
    public ListView(TaxonomyEditing editing, Terms names, Desk desk) {
        this.editing = editing;
        this.names = names;
        this.desk = desk;
    }

    public void load() {
        String asked = Query.text(desk.request(), "of");
        taxonomy = Taxonomies.SHIPPED.contains(asked) ? asked : Taxonomies.THEME;
        text = Query.text(desk.request(), "q");
        rows = new Rows<>(this::read);
    }

    private ListPage<EditableTerm> read(
            Optional<String> sort, boolean descending, int offset, int size) {
        List<EditableTerm> found =
                editing.list(taxonomy, desk.actor()).stream().filter(this::matches).toList();
        int from = Math.min(offset, found.size());
        int to = Math.min(found.size(), from + size);
        return new ListPage<>(found.size(), found.subList(from, to));
    }

    private boolean matches(EditableTerm each) {
        String sought = folded(text);
        return Stream.concat(each.term().names().values().stream(), Stream.of(each.term().code()))
                .anyMatch(name -> folded(name).contains(sought));
    }

    /** Without accents, vowel signs and case. */
    private static String folded(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
    }

    public String name(EditableTerm each, String language) {
        return each.term().names().getOrDefault(language, "");
    }

    public String above(EditableTerm each) {
        return each.term()
                .parent()
                .map(parent -> names.name(each.term().taxonomy(), parent))
                .orElse("");
    }

    /** Whether sub-themes can be added here. */
    public boolean isGrowing() {
        return taxonomy.equals(Taxonomies.THEME) && desk.me().may(Action.CHANGE_CONTENT_SETUP);
    }

    public List<Choice> getVocabularies() {
        return names.vocabularies(taxonomy);
    }

    public String getTaxonomy() {
        return taxonomy;
    }

    public String getText() {
        return text;
    }

    public Rows<EditableTerm> getRows() {
        return rows;
    }
}
