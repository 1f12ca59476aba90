package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import ma.cmsm.directory.Term;

/** The directory's services as rows of the spreadsheet template, in the order of their ids. */
final class TemplateRows {

    private final Directory directory;
    private final TaxonomyVocabulary vocabulary;

    TemplateRows(Directory directory, TaxonomyVocabulary vocabulary) {
        this.directory = directory;
        this.vocabulary = vocabulary;
    }

    /** Gives the cells of each service, in the order of {@link Template#COLUMNS}. */
    void each(Consumer<List<String>> sink) {
        String last = "";
        for (List<ObjectNode> page = directory.after(Kind.SERVICE, last);
                !page.isEmpty();
                page = directory.after(Kind.SERVICE, last)) {
            Map<String, ObjectNode> organizations =
                    referred(Kind.ORGANIZATION, page, "/organization_id");
            Map<String, ObjectNode> locations =
                    referred(Kind.LOCATION, page, "/service_at_locations/0/location_id");
            for (ObjectNode service : page) {
                sink.accept(cells(service, organizations, locations));
            }
            last = page.get(page.size() - 1).path("id").asText();
        }
    }

    private Map<String, ObjectNode> referred(Kind kind, List<ObjectNode> page, String pointer) {
        List<String> ids =
                page.stream()
                        .map(json -> json.at(pointer).asText())
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        return directory.byId(kind, ids).stream()
                .collect(Collectors.toMap(json -> json.path("id").asText(), json -> json));
    }

    private List<String> cells(
            ObjectNode service,
            Map<String, ObjectNode> organizations,
            Map<String, ObjectNode> locations) {
        Map<String, String> cells = new HashMap<>();
        cells.put("id", service.path("id").asText());
        texts(service, "", cells);
        Template.SERVICE.forEach(column -> cells.put(column, service.path(column).asText()));
        cells.put("phone", list(service, "phones", "number"));
        cells.put("languages", list(service, "languages", "code"));
        cells.put("documents_text", list(service, "required_documents", "document"));
        cells.put("hours", Hours.write(service.path("schedules")));
        attributes(service, cells);
        organization(organizations.get(service.path("organization_id").asText()), cells);
        place(locations.get(service.at("/service_at_locations/0/location_id").asText()), cells);
        return Template.COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList();
    }

    private static void texts(ObjectNode json, String prefix, Map<String, String> cells) {
        String own = json.path("text_language").asText();
        for (String text : Template.TEXTS) {
            for (String language : Template.LANGUAGES) {
                JsonNode value =
                        language.equals(own)
                                ? json.path(text)
                                : json.path("translations").path(language).path(text);
                cells.put(prefix + text + "_" + language, value.asText());
            }
        }
    }

    private static void organization(ObjectNode json, Map<String, String> cells) {
        if (json != null) {
            cells.put("organization_id", json.path("id").asText());
            texts(json, Template.ORGANIZATION_PREFIX, cells);
            Template.ORGANIZATION.forEach(
                    name ->
                            cells.put(
                                    Template.ORGANIZATION_PREFIX + name, json.path(name).asText()));
            cells.put("organization_phone", list(json, "phones", "number"));
        }
    }

    private static void place(ObjectNode json, Map<String, String> cells) {
        if (json != null) {
            JsonNode address =
                    json.path("addresses").path(0).isObject()
                            ? json.path("addresses").path(0)
                            : MissingNode.getInstance();
            cells.put("location_id", json.path("id").asText());
            cells.put("location_name", json.path("name").asText());
            cells.put("confidential", json.path("confidential").asText());
            cells.put("latitude", json.path("latitude").asText());
            cells.put("longitude", json.path("longitude").asText());
            Template.ADDRESS.forEach(column -> cells.put(column, address.path(column).asText()));
        }
    }

    private void attributes(ObjectNode service, Map<String, String> cells) {
        Map<String, String> columns = new LinkedHashMap<>();
        Template.TAXONOMY.forEach((column, taxonomy) -> columns.put(taxonomy, column));
        for (JsonNode attribute : service.path("attributes")) {
            Optional<Term> term =
                    vocabulary.shippedTerm(attribute.path("taxonomy_term_id").asText());
            String column = term.map(Term::taxonomy).map(columns::get).orElse("");
            if (term.isPresent() && !column.isEmpty()) {
                String mode = attribute.path("value").asText();
                String cell = term.get().code() + (mode.isEmpty() ? "" : ":" + mode);
                cells.merge(column, cell, (many, one) -> many + Template.SEPARATOR + " " + one);
            }
        }
    }

    private static String list(ObjectNode json, String list, String property) {
        return StreamSupport.stream(json.path(list).spliterator(), false)
                .map(item -> item.path(property).asText())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(Template.SEPARATOR + " "));
    }
}
