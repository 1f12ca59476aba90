package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import ma.cmsm.directory.internal.model.CostOption;
import ma.cmsm.directory.internal.model.Language;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Phone;
import ma.cmsm.directory.internal.model.Schedule;
import ma.cmsm.directory.internal.model.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueReaderTest {

    @ParameterizedTest
    @CsvSource({
        "url, www.example.org, https://www.example.org",
        "url, example.org:8080/a, https://example.org:8080/a",
        "url, http://example.org, http://example.org",
        "email, mailto:a@example.org, a@example.org",
        "assured_date, 2026-01-31T10:00:00Z, 2026-01-31",
        "status, active, active",
        "minimum_age, 12, 12",
        "text_language, fra, fr",
        "last_modified, 2023-03-15T10:30:45.123Z, 2023-03-15T10:30:45.123Z"
    })
    void aServicesValuesTakeTheirForm(String property, String written, String kept)
            throws Unreadable {
        assertEquals(kept, read(Service.class, property, written).asText());
    }

    @ParameterizedTest
    @CsvSource({
        "url, javascript:alert(1)",
        "url, voir le site",
        "email, a@b",
        "email, a@b.org c@d.org",
        "assured_date, hier",
        "assured_date, 2026-02-30",
        "status, open",
        "minimum_age, 200",
        "minimum_age, 12.5",
        "source_as_of, mai 2020"
    })
    void whatCannotBeUnderstoodIsSaidToBeSo(String property, String written) {
        assertThrows(Unreadable.class, () -> read(Service.class, property, written));
    }

    @Test
    void anImpossibleCoordinateIsNoCoordinate() {
        Unreadable fault =
                assertThrows(Unreadable.class, () -> read(Location.class, "latitude", "100"));
        assertTrue(fault.getMessage().contains("-90 to 90"));
    }

    @Test
    void timesHaveTwentyFourHoursAndTheDayEndsAt2359() throws Unreadable {
        assertEquals("10:00", read(Schedule.class, "opens_at", "10:00:00Z").asText());
        assertEquals("23:59", read(Schedule.class, "closes_at", "24:00").asText());
        assertThrows(Unreadable.class, () -> read(Schedule.class, "opens_at", "9h"));
        assertThrows(Unreadable.class, () -> read(Schedule.class, "zone", "Maroc"));
    }

    @Test
    void aTelephoneNumberStaysReadable() throws Unreadable {
        assertEquals(
                "+44 1234 234567",
                read(Phone.class, "number", "\"+44 1234\u00a0234567\"").asText());
        assertThrows(Unreadable.class, () -> read(Phone.class, "number", "inconnu"));
    }

    @Test
    void codesAreTheShortOnesInTheirUsualCase() throws Unreadable {
        assertEquals("MAD", read(CostOption.class, "currency", "mad").asText());
        assertEquals("shi", LanguageTags.read("shi"));
        assertEquals("ar-MA", LanguageTags.read("ara_MA"));
        assertThrows(Unreadable.class, () -> LanguageTags.read("français"));
        assertEquals("ar", read(Language.class, "code", "ar").asText());
    }

    @Test
    void anEmptyTextIsNothing() throws Unreadable {
        assertTrue(read(Service.class, "email", " \u0000 ").isNull());
    }

    private static JsonNode read(Class<?> type, String property, String text) throws Unreadable {
        return ValueReader.read(
                TextNode.valueOf(text), Shape.of(type).property(property).orElseThrow());
    }
}
