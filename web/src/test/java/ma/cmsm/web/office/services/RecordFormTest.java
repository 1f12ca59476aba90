package ma.cmsm.web.office.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.FieldFault;
import ma.cmsm.directory.OwnRecord;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.RecordRef.Kind;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a form makes of a record, and what it sends back. */
class RecordFormTest {

    private static final Words WORDS = Words.of(Language.FR);
    private static final Taxonomies TAXONOMIES =
            Taxonomies.holding(
                    List.of(
                            term("t1", "theme", "sante"),
                            term("a1", "audience", "woman"),
                            term("d1", "document", "none"),
                            term("l1", "language", "fr")));

    private static final String SERVICE =
            "{'id':'s','name':'Un','text_language':'fr','translations':{'ar':{'name':'واحد'},"
                    + "'es':{'name':'Uno'}},'status':'active','minimum_age':18,"
                    + "'phones':[{'id':'p1','number':'0528000001','type':'tollfree',"
                    + "'languages':[{'id':'x','code':'fr'}]}],"
                    + "'schedules':[{'id':'h1','byday':'MO,TU','opens_at':'08:30:00','wkst':'MO'},"
                    + "{'id':'h2','byday':'1FR'}],"
                    + "'attributes':[{'id':'1','taxonomy_term_id':'t1'},"
                    + "{'id':'2','taxonomy_term_id':'a1','value':'only'},"
                    + "{'id':'3','taxonomy_term_id':'foreign'}]}";

    @Test
    void aFormThatIsSentAsItWasOpenedChangesNothing() {
        ObjectNode content = json(SERVICE);
        for (Section section : Blueprint.of(Kind.SERVICE)) {
            ObjectNode patch = form(content, section.name()).patch();
            for (Map.Entry<String, JsonNode> property : patch.properties()) {
                assertEquals(
                        orNothing(plain(content.path(property.getKey()))),
                        orNothing(plain(property.getValue())),
                        section.name() + " " + property.getKey());
            }
        }
    }

    @Test
    void whatIsClearedIsRemovedAndWhatIsTickedGoes() {
        RecordForm form = form(json(SERVICE), "hours");
        form.getGroups().get(0).getItems().get(0).setRemoved(true);
        assertEquals("h2", form.patch().at("/schedules/0/id").asText());
        RecordForm texts = form(json(SERVICE), "texts");
        texts.getTexts().get(0).getEntries().get(1).setValue("");
        assertEquals("", texts.patch().at("/translations/ar/name").asText("gone"));
    }

    @Test
    void whatTheLastLineOfAListHoldsIsAdded() {
        RecordForm form = form(json(SERVICE), "contact");
        Item fresh = form.getGroups().get(0).getItems().get(1);
        assertTrue(fresh.isFresh());
        assertEquals(1, form.patch().path("phones").size());
        fresh.getEntries().get(0).setValue("15");
        assertEquals("15", form.patch().at("/phones/1/number").asText());
        assertFalse(form.patch().at("/phones/1").has("id"));
    }

    @Test
    void termsAreChosenWithoutTouchingOthers() {
        RecordForm form = form(json(SERVICE), "terms");
        Entry themes = form.getTerms().get(0);
        assertEquals(List.of("t1"), themes.getValues());
        themes.setValues(List.of());
        Entry documents = form.getTerms().get(3);
        documents.setValues(List.of("d1"));
        List<String> terms = form.patch().path("attributes").findValuesAsText("taxonomy_term_id");
        assertEquals(List.of("a1", "foreign", "d1"), terms);
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        RecordForm form =
                form(
                        json(SERVICE),
                        "contact",
                        new FieldFault("/phones/0/number", "directory.fault.not-a-phone"));
        Entry number = form.getGroups().get(0).getItems().get(0).getEntries().get(0);
        assertEquals("directory.fault.not-a-phone", number.getFault());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFieldAndListHasWords(Kind kind) {
        for (Section section : Blueprint.of(kind)) {
            assertTrue(WORDS.containsKey("office_editing.part." + section.name()));
            section.texts().forEach(RecordFormTest::assertLabelled);
            section.fields().forEach(field -> assertWords(field));
            section.taxonomies().forEach(each -> assertTrue(WORDS.containsKey("taxonomy." + each)));
            section.lists().forEach(RecordFormTest::assertWords);
        }
    }

    private static void assertWords(Items items) {
        assertTrue(WORDS.containsKey("office_editing.list." + items.name()), items.name());
        items.fields().forEach(RecordFormTest::assertWords);
        items.nested().forEach(RecordFormTest::assertWords);
    }

    private static void assertWords(Field field) {
        assertLabelled(field.name());
        if (field.choices().size() > 1) {
            for (String choice : field.choices()) {
                String key =
                        "office_editing.choice." + field.name() + "." + choice.replace(' ', '-');
                assertTrue(WORDS.containsKey(key), key);
            }
        }
    }

    private static void assertLabelled(String name) {
        assertTrue(WORDS.containsKey("office_editing.field." + name), name);
    }

    private static RecordForm form(ObjectNode content, String section, FieldFault... faults) {
        RecordDraft draft =
                new RecordDraft(
                        RecordRef.service("s"),
                        "1.0",
                        Optional.of("o"),
                        RecordDraft.State.PUBLISHED,
                        content,
                        Optional.empty(),
                        List.of(),
                        List.of(faults),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        Choices choices =
                new Choices(TAXONOMIES, new NoPlaces(), Optional.empty(), Actor.VISITOR, WORDS);
        return new FormMaker(draft, content, choices, WORDS)
                .form(Blueprint.of(Kind.SERVICE, section), "");
    }

    /**
     * Numbers are typed as text, times without seconds, and nothing is as good as the empty text.
     */
    private static Object plain(JsonNode value) {
        if (value.isObject()) {
            Map<String, Object> said = new TreeMap<>();
            value.properties()
                    .forEach(property -> said.put(property.getKey(), plain(property.getValue())));
            said.values().removeIf(each -> each.equals("") || each.equals(List.of()));
            said.values().removeIf(each -> each.equals(Map.of()));
            return said;
        }
        if (value.isArray()) {
            List<Object> items = new ArrayList<>();
            value.forEach(item -> items.add(plain(item)));
            return items;
        }
        return value.asText().replaceFirst("^(\\d\\d:\\d\\d):00$", "$1");
    }

    private static Object orNothing(Object said) {
        return said.equals(List.of()) ? "" : said;
    }

    private static Term term(String id, String taxonomy, String code) {
        return new Term(
                id,
                taxonomy,
                code,
                Optional.empty(),
                Map.of("fr", code),
                Optional.empty(),
                Optional.empty());
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** Nobody has places. */
    private static final class NoPlaces extends DirectoryEditing {

        @Override
        public ListPage<OwnRecord> list(
                OwnRecordFilter filter, int offset, int limit, Actor actor) {
            return new ListPage<>(0, List.of());
        }
    }
}
