package ma.cmsm.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ma.cmsm.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u202eelbissop", "A\u202a", "\u2066A\u2069", "A \u202d B"})
    void whatTurnsTheTextBehindItIsRefused(String name) {
        for (Runnable check :
                new Runnable[] {() -> Names.person(name), () -> Names.organization(name)}) {
            assertEquals("identity.name-turned", assertThrows(Refused.class, check::run).key());
        }
    }

    @Test
    void aMarkOfDirectionIsLeftOut() {
        assertEquals("جمعية A", Names.organization("\u200fجمعية\u200e A\u061c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anir\u200b",
                "An\u2060ir",
                "\ufeffAnir",
                "An\u00adir",
                "\u2064Anir",
                "An\u200dir"
            })
    void whatNobodySeesIsLeftOutSoThatNamesThatLookAlikeAreAlike(String name) {
        assertEquals("Anir", Names.organization(name));
        assertEquals("Anir", Names.person(name));
    }

    @Test
    void whatJoinsLettersOrKeepsThemApartStays() {
        assertEquals("می\u200cنا", Names.organization("می\u200cنا"));
        assertEquals("ه\u200d", Names.person("ه\u200d"));
    }

    @Test
    void whatHasNothingElseIsMissing() {
        assertEquals(
                "identity.name-missing",
                assertThrows(Refused.class, () -> Names.person("\u200e \u200f")).key());
    }
}
