package ma.cmsm.bench.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.StableId;

/** Phones, hours, languages, papers and terms of invented services. */
final class SampleParts {

    private final Vocabulary vocabulary;
    private final List<Term> audiences;

    SampleParts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        audiences = vocabulary.leaves(Taxonomies.AUDIENCE);
    }

    void addTo(ObjectNode service, Draw draw) {
        addPhone(service, draw);
        addHours(service, draw);
        addLanguages(service, draw);
        if (draw.happens(30)) {
            part(service, "required_documents")
                    .put(
                            "document",
                            draw.one(vocabulary.of(Taxonomies.DOCUMENT)).label("fr").value());
        }
    }

    /** Numbers of a block that is not given out. */
    private static void addPhone(ObjectNode service, Draw draw) {
        if (draw.happens(80)) {
            part(service, "phones")
                    .put(
                            "number",
                            "+212 5 28 00 %02d %02d".formatted(draw.below(100), draw.below(100)))
                    .put("type", "voice");
        }
    }

    private static void addHours(ObjectNode service, Draw draw) {
        if (draw.happens(70)) {
            int opens = 8 + draw.below(3);
            part(service, "schedules")
                    .put("freq", "WEEKLY")
                    .put("byday", draw.one(List.of("MO,TU,WE,TH,FR", "MO,WE,FR", "SA")))
                    .put("opens_at", "%02d:00".formatted(opens))
                    .put("closes_at", "%02d:30".formatted(opens + 4))
                    .put("zone", "Africa/Casablanca");
        }
    }

    private void addLanguages(ObjectNode service, Draw draw) {
        Set<Term> spoken = new LinkedHashSet<>();
        for (int count = 1 + draw.below(3); count > 0; count--) {
            spoken.add(draw.oneSkewed(vocabulary.of(Taxonomies.LANGUAGE)));
        }
        for (Term language : spoken) {
            part(service, "languages")
                    .put("code", language.code())
                    .put("name", language.label("fr").value());
        }
    }

    /**
     * Adds what a service is filtered by.
     *
     * @param given terms it has in any case
     */
    void addTerms(ObjectNode service, List<Term> given, Draw draw) {
        Set<Term> terms = new LinkedHashSet<>(given);
        terms.add(draw.oneSkewed(vocabulary.of(Taxonomies.FEE)));
        terms.add(draw.one(vocabulary.of(Taxonomies.ACCESS_MODE)));
        if (draw.happens(30)) {
            terms.add(draw.oneSkewed(vocabulary.leaves(Taxonomies.THEME)));
        }
        for (int count = draw.below(3); count > 0; count--) {
            terms.add(draw.one(audiences));
        }
        if (draw.happens(20)) {
            terms.add(draw.one(vocabulary.of(Taxonomies.ACCESSIBILITY)));
        }
        for (Term term : new ArrayList<>(terms)) {
            ObjectNode attribute = part(service, "attributes");
            attribute
                    .putObject("taxonomy_term")
                    .put("taxonomy", term.taxonomy())
                    .put("code", term.code());
            if (term.taxonomy().equals(Taxonomies.AUDIENCE)) {
                attribute.put("value", "mainly");
            }
        }
    }

    private static ObjectNode part(ObjectNode service, String field) {
        ArrayNode parts = service.withArray(field);
        String number = Integer.toString(parts.size());
        return parts.addObject()
                .put("id", StableId.of("sample-part", service.path("id").asText(), field, number));
    }
}
