package ma.cmsm.directory.internal.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ReaderLanguageTest {

    @Test
    void aTranslatedTextTakesThePlaceOfTheOriginal() {
        ObjectNode service = Samples.projection().full(Samples.full(), "ar");
        assertEquals("استشارة طبية", service.get("name").asText());
        assertEquals("ar", service.get("text_language").asText());
        assertEquals("جمعية المثال", service.at("/organization/name").asText());
        assertEquals("ar", service.at("/attributes/0/taxonomy_term/language").asText());
    }

    @Test
    void whatIsNotTranslatedIsNamed() {
        ObjectNode service = Samples.projection().full(Samples.full(), "en");
        assertEquals("Medical consultation", service.get("name").asText());
        assertEquals("fr", service.get("original_language").asText());
        assertEquals(
                Samples.json("['alternate_name','description','fees_description']"),
                service.get("untranslated"));
    }

    @Test
    void withoutATranslationTheObjectSaysItsOwnLanguage() {
        ObjectNode service = Samples.projection().full(Samples.full(), "en");
        assertEquals("fr", service.at("/organization/text_language").asText());
        assertFalse(service.get("organization").has("original_language"));
    }

    @Test
    void theLanguagesThatExistAreListed() {
        ObjectNode service = Samples.projection().full(Samples.full(), "ar");
        assertEquals(Samples.json("['fr','ar','en']"), service.get("available_languages"));
        assertEquals(Samples.json("['fr','ar']"), service.at("/organization/available_languages"));
    }

    @Test
    void translationsAreNowhere() {
        for (String language : new String[] {"fr", "ar", "en"}) {
            assertFalse(
                    Samples.projection()
                            .full(Samples.full(), language)
                            .toString()
                            .contains("translations"));
            assertFalse(
                    Samples.projection()
                            .listItem(Samples.full(), language)
                            .toString()
                            .contains("translations"));
        }
    }

    @Test
    void anArabicOnlyServiceStaysArabicForEveryReader() {
        ObjectNode service = Samples.service("fr", "'text_language':'ar','description':'نص'");
        assertEquals("ar", service.get("text_language").asText());
        assertEquals(Samples.json("['ar']"), service.get("available_languages"));
        OfficialSchemas.assertFullService(service);
    }

    @Test
    void aRegionalTranslationServesItsLanguage() {
        ObjectNode service =
                Samples.service("ar", "'text_language':'fr','translations':{'ar-MA':{'name':'ا'}}");
        assertEquals("ا", service.get("name").asText());
        assertEquals("ar-MA", service.get("text_language").asText());
    }

    @Test
    void aBlankTranslationIsNone() {
        ObjectNode service =
                Samples.service("ar", "'text_language':'fr','translations':{'ar':{'name':' '}}");
        assertEquals("fr", service.get("text_language").asText());
        assertEquals(Samples.json("['fr']"), service.get("available_languages"));
    }

    @Test
    void aTranslationCannotReplaceAFact() {
        ObjectNode service =
                Samples.service("ar", "'text_language':'fr','translations':{'ar':{'id':'x'}}");
        assertEquals(Samples.ID, service.get("id").asText());
    }
}
