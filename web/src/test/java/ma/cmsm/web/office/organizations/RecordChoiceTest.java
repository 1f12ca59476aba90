package ma.cmsm.web.office.organizations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.OwnRecord;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordRef;
import org.junit.jupiter.api.Test;

class RecordChoiceTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> ONE = Optional.of("1");
    private static final Optional<String> TWO = Optional.of("2");

    @Test
    void whatOtherMembersAreIsNotOffered() {
        assertEquals(List.of(choice("1"), choice("3")), offered(Set.of("1", "2"), ONE, "1 2 3"));
        assertEquals(List.of(choice("3")), offered(Set.of("1", "2"), NONE, "1 2 3"));
    }

    @Test
    void aRecordThatWasThrownAwayBeforeItWasPublishedStaysTheMembers() {
        assertEquals(
                List.of(new RecordChoice("1", "begun"), choice("3")),
                offered(Set.of("1"), ONE, "3"));
    }

    @Test
    void aRecordThatWasBegunMeanwhileTakesThePlaceOfNone() {
        assertEquals(ONE, RecordChoice.after(NONE, NONE, ONE, List.of(choice("1"))));
    }

    @Test
    void whatWasChosenHereStays() {
        List<RecordChoice> choices = List.of(choice("1"), choice("2"));
        assertEquals(TWO, RecordChoice.after(TWO, NONE, ONE, choices));
        assertEquals(NONE, RecordChoice.after(NONE, TWO, ONE, choices));
    }

    @Test
    void whatIsAnotherMembersByNowDoesNotBecomeNone() {
        assertEquals(ONE, RecordChoice.after(TWO, ONE, ONE, List.of(choice("1"))));
    }

    private static List<RecordChoice> offered(Set<String> given, Optional<String> own, String all) {
        List<OwnRecord> records =
                List.of(all.split(" ")).stream().map(RecordChoiceTest::record).toList();
        return RecordChoice.of(records, given, own, "begun");
    }

    private static RecordChoice choice(String id) {
        return new RecordChoice(id, "name " + id);
    }

    private static OwnRecord record(String id) {
        return new OwnRecord(
                RecordRef.organization(id),
                Optional.of(id),
                "name " + id,
                RecordDraft.State.PUBLISHED,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }
}
