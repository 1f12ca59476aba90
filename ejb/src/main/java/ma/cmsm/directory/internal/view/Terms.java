package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.TermView;
import ma.cmsm.directory.Text;

/** The terms given to a record, by taxonomy. */
final class Terms {

    private final Taxonomies taxonomies;
    private final String language;

    Terms(Taxonomies taxonomies, String language) {
        this.taxonomies = taxonomies;
        this.language = language;
    }

    List<TermView> of(JsonNode record, String taxonomy) {
        List<TermView> views = new ArrayList<>();
        for (JsonNode attribute : record.path("attributes")) {
            taxonomies
                    .findById(attribute.path("taxonomy_term_id").asText())
                    .filter(term -> term.taxonomy().equals(taxonomy))
                    .map(term -> view(term, attribute.path("value").asText("")))
                    .filter(view -> !views.contains(view))
                    .ifPresent(views::add);
        }
        return views;
    }

    Optional<TermView> first(JsonNode record, String taxonomy) {
        return of(record, taxonomy).stream().findFirst();
    }

    /** Languages spoken, named in the reader's language where we know them. */
    List<Text> languages(JsonNode record) {
        List<Text> names = new ArrayList<>();
        for (JsonNode spoken : record.path("languages")) {
            Text name =
                    taxonomies
                            .find(Taxonomies.LANGUAGE, spoken.path("code").asText())
                            .map(term -> term.label(language))
                            .orElse(new Text(nameOrCode(spoken), "und"));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String nameOrCode(JsonNode spoken) {
        return Localized.string(spoken, "name").orElse(spoken.path("code").asText());
    }

    private TermView view(Term term, String value) {
        return new TermView(term.taxonomy(), term.code(), term.label(language), value);
    }
}
