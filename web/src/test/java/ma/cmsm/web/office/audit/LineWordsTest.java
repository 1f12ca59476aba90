package ma.cmsm.web.office.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void fieldsHaveTheWordsOfTheirForms(Language language) {
        Words words = Words.of(language);
        String said = said("service", words, "service_at_locations", "name", "assurance_months");
        assertEquals(
                String.join(
                        words.get("office_audit.comma"),
                        words.get("office_editing.list.service_at_locations"),
                        words.get("office_editing.field.name"),
                        words.get("office_editing.field.assurance_months")),
                said);
        assertFalse(said.contains("_"), said);
    }

    @Test
    void aFieldIsNoOtherOfTheSameName() {
        Words words = Words.of(Language.FR);
        assertEquals("Code", said("taxonomy-term", words, "code"));
        assertEquals("Affiché ou non", said("service", words, "status"));
    }

    @Test
    void whatWasCountedHasItsNumber() {
        Words words = Words.of(Language.EN);
        assertEquals(
                "added: 12" + words.get("office_audit.comma") + "refused: 0",
                said("directory", words, "created:12", "refused:0"));
        assertEquals("sheep:3", said("directory", words, "sheep:3"));
    }

    @Test
    void whatNobodyTypesHasItsCode() {
        assertEquals("shoe-size", said("account", Words.of(Language.FR), "shoe-size"));
    }

    private static String said(String kind, Words words, String... fields) {
        AuditEntry line =
                new AuditEntry(
                        7,
                        Instant.parse("2026-11-26T09:00:00Z"),
                        "account-1",
                        Optional.empty(),
                        List.of(),
                        "save-draft",
                        kind,
                        Optional.empty(),
                        List.of(fields),
                        AuditEntry.Result.DONE,
                        Optional.empty(),
                        Optional.empty());
        return LineWords.fields(line, words);
    }
}
