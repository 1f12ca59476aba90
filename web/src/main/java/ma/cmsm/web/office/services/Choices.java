package ma.cmsm.web.office.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.OwnRecord;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.Actor;
import ma.cmsm.web.words.Words;

/** What can be chosen in the fields of a record: terms, languages, own places, programmes. */
final class Choices {

    private static final int MOST_PLACES = 200;
    private static final String TAXONOMY = "taxonomy:";

    private final Taxonomies taxonomies;
    private final DirectoryEditing editing;
    private final Optional<String> organization;
    private final Actor actor;
    private final Words words;

    /**
     * @param organization whose places may be chosen
     */
    Choices(
            Taxonomies taxonomies,
            DirectoryEditing editing,
            Optional<String> organization,
            Actor actor,
            Words words) {
        this.taxonomies = taxonomies;
        this.editing = editing;
        this.organization = organization;
        this.actor = actor;
        this.words = words;
    }

    List<Option> of(Field field, ObjectNode record) {
        String from = field.choices().get(0);
        if (from.startsWith(TAXONOMY)) {
            return terms(from.substring(TAXONOMY.length()));
        }
        return switch (from) {
            case "language" -> languages();
            case "place" -> places(record);
            case "program" -> programs(record);
            default -> words(field);
        };
    }

    private List<Option> words(Field field) {
        return field.choices().stream()
                .map(
                        value ->
                                new Option(
                                        value,
                                        words.get(
                                                "office_editing.choice."
                                                        + field.name()
                                                        + "."
                                                        + value.replace(' ', '-'))))
                .toList();
    }

    /** All terms of a taxonomy, each with those above it. */
    List<Option> terms(String taxonomy) {
        return taxonomies.terms(taxonomy).stream()
                .map(term -> new Option(term.id(), path(term)))
                .toList();
    }

    private String path(Term term) {
        String label = term.label(words.language().getTag()).value();
        return term.parent()
                .flatMap(code -> taxonomies.find(term.taxonomy(), code))
                .map(parent -> path(parent) + " › " + label)
                .orElse(label);
    }

    private List<Option> languages() {
        return taxonomies.terms(Taxonomies.LANGUAGE).stream()
                .map(term -> new Option(term.code(), term.label(tag()).value()))
                .toList();
    }

    private String tag() {
        return words.language().getTag();
    }

    /** Own places, and those that the record names already. */
    private List<Option> places(ObjectNode record) {
        OwnRecordFilter filter =
                new OwnRecordFilter(
                        RecordRef.Kind.LOCATION,
                        Optional.empty(),
                        Optional.empty(),
                        organization,
                        Optional.empty(),
                        Optional.of(tag()));
        List<Option> places = new ArrayList<>();
        for (OwnRecord place : editing.list(filter, 0, MOST_PLACES, actor).items()) {
            String name = place.name().isEmpty() ? place.ref().id() : place.name();
            places.add(new Option(place.ref().id(), name));
        }
        for (JsonNode at : record.path("service_at_locations")) {
            String id = at.path("location_id").asText();
            if (!id.isEmpty() && places.stream().noneMatch(place -> place.value().equals(id))) {
                places.add(new Option(id, words.with("office_editing.other-place", id)));
            }
        }
        return places;
    }

    private List<Option> programs(ObjectNode record) {
        List<Option> programs = new ArrayList<>();
        organization
                .map(RecordRef::organization)
                .ifPresent(
                        owner ->
                                editing.draft(owner, actor)
                                        .content()
                                        .path("programs")
                                        .forEach(
                                                program ->
                                                        programs.add(
                                                                new Option(
                                                                        program.path("id").asText(),
                                                                        program.path("name")
                                                                                .asText()))));
        String now = record.path("program_id").asText("");
        if (!now.isEmpty() && programs.stream().noneMatch(each -> each.value().equals(now))) {
            programs.add(new Option(now, now));
        }
        return programs;
    }
}
