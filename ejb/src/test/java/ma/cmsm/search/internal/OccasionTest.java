package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.OpeningRule;
import ma.cmsm.search.OpeningRule.NthDay;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchHit.Away;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Near;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.Unsure;
import ma.cmsm.search.Timetable;
import ma.cmsm.search.Timetable.Slot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is near, and what is open: who stays, in which order. */
class OccasionTest {

    private static final Position AGADIR = new Position(30.42, -9.60);
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    private static final Instant TUESDAY_TEN = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir private Path folder;
    private final Indexes source = new Indexes();
    private LuceneIndex index;

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theNearerComesFirstAndWhatIsBeyondTheRadiusIsLeftOut() {
        at("inezgane", new Position(30.36, -9.54));
        at("agadir", AGADIR);
        at("tiznit", new Position(29.70, -9.73));
        assertEquals(List.of("agadir", "inezgane"), ids(near(20)));
        assertEquals(List.of("agadir", "inezgane", "tiznit"), ids(near(100)));
    }

    @Test
    void ofSeveralPlacesTheNearestCounts() {
        at("both", new Position(29.70, -9.73), new Position(30.43, -9.60));
        SearchHit hit = find(near(20)).hits().get(0);
        assertEquals(1.1, hit.away().orElseThrow().kilometres().orElseThrow(), 0.1);
    }

    @Test
    void whatComesToYouAndWhatIsOfUnknownPlaceStayAndSaySo() {
        with("phone", where(true));
        with("unknown", Facts.NONE);
        at("agadir", AGADIR);
        at("edge", new Position(30.58, -9.60));
        with("far-team", where(true, new Position(29.70, -9.73)));
        SearchResult found = find(near(20));
        assertEquals(
                List.of("agadir", "far-team", "phone", "unknown", "edge"),
                found.hits().stream().map(SearchHit::id).toList());
        assertEquals(
                Optional.of(new Away(true, OptionalDouble.empty(), false)),
                found.hits().get(2).away());
        assertEquals(
                Optional.of(new Away(false, OptionalDouble.empty(), false)),
                found.hits().get(3).away());
        assertEquals(new Unsure(1, 0), found.unsure());
    }

    @Test
    void aDistanceToTheMiddleOfACommuneSaysSo() {
        Where commune = new Where(List.of(AGADIR), true, false);
        with("rough", new Facts(Optional.empty(), commune, Optional.empty(), Set.of()));
        at("exact", AGADIR);
        List<SearchHit> hits = find(near(20)).hits();
        assertEquals(List.of("exact", "rough"), hits.stream().map(SearchHit::id).toList());
        assertFalse(hits.get(0).away().orElseThrow().rough());
        assertTrue(hits.get(1).away().orElseThrow().rough());
    }

    @Test
    void nobodyIsToldADistanceWhoDidNotAsk() {
        at("agadir", AGADIR);
        assertEquals(Optional.empty(), find(Occasion.ANY).hits().get(0).away());
    }

    @Test
    void anEqualDistanceIsOrderedByFreshnessThenByName() {
        checked("stale", "A", TODAY.minusYears(3));
        checked("fresh-b", "B", TODAY);
        checked("fresh-c", "C", TODAY);
        assertEquals(List.of("fresh-b", "fresh-c", "stale"), ids(near(20)));
    }

    @ParameterizedTest
    @CsvSource({"91,0,10", "0,181,10", "0,0,0", "0,0,501", "NaN,0,10", "0,0,NaN", "0,0,-1"})
    void whatIsNoCircleOnTheMapIsRefused(double latitude, double longitude, double radius) {
        open();
        assertThrows(
                IllegalArgumentException.class,
                () -> new Near(new Position(latitude, longitude), radius));
    }

    @Test
    void theClosedAreLeftOutAndTheUnknownComeAfterTheOpen() {
        hours("a-unknown", List.of());
        hours("closed", List.of(weekly("14:00", "16:00", DayOfWeek.TUESDAY)));
        hours("open", List.of(weekly("09:00", "12:00", DayOfWeek.TUESDAY)));
        assertEquals(List.of("open", "a-unknown"), ids(openAt(TUESDAY_TEN)));
        assertEquals(new Unsure(0, 1), find(openAt(TUESDAY_TEN)).unsure());
        assertEquals(Unsure.NONE, find(Occasion.ANY).unsure());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T07:59:00Z, false",
        "2026-11-24T08:00:00Z, true",
        "2026-11-24T10:59:59Z, true",
        "2026-11-24T11:00:00Z, false",
        "2026-11-25T09:00:00Z, false"
    })
    void openIsFromTheFirstMinuteToBeforeTheLast(Instant moment, boolean open) {
        hours("service", List.of(weekly("09:00", "12:00", DayOfWeek.TUESDAY)));
        assertEquals(open, ids(openAt(moment)).contains("service"));
    }

    @Test
    void aNightGoesOnUntilMorning() {
        hours("night", List.of(weekly("20:00", "07:00", DayOfWeek.MONDAY)));
        assertTrue(ids(openAt(Instant.parse("2026-11-24T05:30:00Z"))).contains("night"));
        assertFalse(ids(openAt(Instant.parse("2026-11-24T06:30:00Z"))).contains("night"));
    }

    @Test
    void ramadanAndHolidaysSpeakBeforeTheWeekAndAfterwardsTheWeekAgain() {
        LocalDate first = LocalDate.of(2026, 2, 18);
        LocalDate last = LocalDate.of(2026, 3, 19);
        OpeningRule ramadan =
                rule(first, last, Optional.of(slot("10:00", "14:00")), false, DayOfWeek.values());
        OpeningRule holiday =
                rule(
                        LocalDate.of(2026, 3, 3),
                        LocalDate.of(2026, 3, 3),
                        Optional.empty(),
                        true,
                        DayOfWeek.values());
        hours("service", List.of(weekly("08:00", "16:00", DayOfWeek.values()), ramadan, holiday));
        assertTrue(isOpen("2026-02-10T07:30:00Z"), "the week");
        assertFalse(isOpen("2026-03-02T09:30:00Z"), "Ramadan opens later");
        assertTrue(isOpen("2026-03-02T13:30:00Z"), "Ramadan, on UTC");
        assertFalse(isOpen("2026-03-03T12:00:00Z"), "a holiday within Ramadan");
        assertTrue(isOpen("2026-04-02T07:30:00Z"), "the week again");
    }

    @Test
    void whatHasSeveralDoorsIsOpenWhenOneIsAndClosedWhenAllAreThatAreKnown() {
        Timetable open = table(weekly("09:00", "12:00", DayOfWeek.TUESDAY));
        Timetable closed = table(weekly("14:00", "16:00", DayOfWeek.TUESDAY));
        Timetable over = table(old());
        doors("a", List.of(closed, open));
        doors("b", List.of(over, closed));
        doors("c", List.of(closed, closed));
        doors("d", List.of(over, over));
        assertEquals(List.of("a", "d"), ids(openAt(TUESDAY_TEN)));
    }

    @Test
    void hoursWhoseTimeIsOverAreUnknown() {
        hours("old", List.of(old()));
        assertTrue(isOpen("2026-11-24T20:00:00Z"));
        assertFalse(isOpen("2020-11-24T20:00:00Z"));
    }

    @Test
    void hoursOfTooManyRulesAreUnknownAndBreakNothing() {
        OpeningRule rule = weekly("09:00", "10:00", DayOfWeek.values());
        hours("many", Collections.nCopies(5_000, rule));
        assertTrue(isOpen("2026-11-24T20:00:00Z"));
    }

    private boolean isOpen(String moment) {
        return !ids(openAt(Instant.parse(moment))).isEmpty();
    }

    private void at(String id, Position... positions) {
        with(id, where(false, positions));
    }

    private void checked(String id, String name, LocalDate day) {
        source.with(
                id,
                Map.of("fr", Indexes.texts(name, "")),
                new Facts(
                        Optional.of(day),
                        where(false, AGADIR).where(),
                        Optional.empty(),
                        Set.of()));
    }

    private static Timetable table(OpeningRule rule) {
        return new Timetable(MOROCCO, List.of(rule));
    }

    private static OpeningRule old() {
        return rule(
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 12, 31),
                Optional.of(slot("09:00", "10:00")),
                false,
                DayOfWeek.values());
    }

    private void doors(String id, List<Timetable> doors) {
        with(id, new Facts(Optional.empty(), Where.UNKNOWN, doors, Set.of(), Set.of()));
    }

    private void hours(String id, List<OpeningRule> rules) {
        with(
                id,
                new Facts(
                        Optional.empty(),
                        Where.UNKNOWN,
                        Optional.of(new Timetable(MOROCCO, rules)),
                        Set.of()));
    }

    private static Facts where(boolean comes, Position... positions) {
        Where where = new Where(List.of(positions), false, comes);
        return new Facts(Optional.empty(), where, Optional.empty(), Set.of());
    }

    private void with(String id, Facts facts) {
        source.with(id, Map.of("fr", Indexes.texts(id, "")), facts);
    }

    private static OpeningRule weekly(String opens, String closes, DayOfWeek... days) {
        return rule(null, null, Optional.of(slot(opens, closes)), false, days);
    }

    private static OpeningRule rule(
            LocalDate from, LocalDate to, Optional<Slot> slot, boolean closed, DayOfWeek... days) {
        return new OpeningRule(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.empty(),
                false,
                1,
                List.of(days).stream().map(day -> new NthDay(0, day)).toList(),
                List.of(),
                slot,
                closed);
    }

    private static Slot slot(String opens, String closes) {
        return new Slot(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Occasion near(double radius) {
        return new Occasion(Optional.of(new Near(AGADIR, radius)), Optional.empty());
    }

    private static Occasion openAt(Instant moment) {
        return new Occasion(Optional.empty(), Optional.of(moment));
    }

    private SearchResult find(Occasion occasion) {
        open();
        return index.find(
                "service", new SearchRequest("", "fr", Map.of(), occasion, Sort.RELEVANCE, 1, 20));
    }

    private List<String> ids(Occasion occasion) {
        return find(occasion).hits().stream().map(SearchHit::id).toList();
    }

    private void open() {
        if (index == null) {
            index = new LuceneIndex(folder, CLOCK);
            try {
                IndexRebuild.run(index, List.of(source), Runnable::run);
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        }
    }
}
