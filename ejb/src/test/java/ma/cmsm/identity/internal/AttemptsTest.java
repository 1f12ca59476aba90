package ma.cmsm.identity.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.Visit;
import ma.cmsm.identity.internal.Attempts.Attempt;
import ma.cmsm.platform.Origin;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Moment;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final String OWNER = "198.51.100.7";

    private final Moment now = new Moment(Instant.parse("2026-11-26T10:00:00Z"));
    private final Attempts attempts = new Attempts(now);

    @Test
    void afterAFewTriesThePauseDoublesUntilTheLock() {
        List<Long> waits = new ArrayList<>();
        for (int tried = 0; tried < 11; tried++) {
            waits.add(tryInTheEnd(OWNER));
        }
        assertEquals(List.of(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 900L), waits);
    }

    @Test
    void aPauseThatPassedLetsTheNextTryBegin() {
        for (int tried = 0; tried < 3; tried++) {
            attempts.begin(from(OWNER));
        }
        assertEquals(1, waitFrom(OWNER));
        now.pass(Duration.ofSeconds(1));
        assertDoesNotThrow(() -> attempts.begin(from(OWNER)));
    }

    @Test
    void theLockOfAPairIsOfThatPairAlone() {
        for (int tried = 0; tried < 10; tried++) {
            tryInTheEnd("192.0.2.1");
        }
        assertEquals(900, waitFrom("192.0.2.1"));
        assertDoesNotThrow(() -> attempts.begin(from(OWNER)));
        assertDoesNotThrow(
                () -> attempts.begin(Attempt.of("password c@d", visit("192.0.2.1"), false)));
    }

    @Test
    void aRightTryForgetsTheWrongOnesFromThere() {
        for (int tried = 0; tried < 3; tried++) {
            attempts.begin(from(OWNER));
        }
        attempts.succeeded(from(OWNER));
        assertDoesNotThrow(() -> attempts.begin(from(OWNER)));
    }

    @Test
    void triesThatComeAtOnceAreAllCounted() {
        for (int tried = 0; tried < 3; tried++) {
            attempts.begin(from(OWNER));
        }
        assertEquals(1, waitFrom(OWNER));
    }

    @Test
    void aThousandTriesFromElsewhereCostTheOwnerAFewSecondsAndNoMore() {
        besiege();
        assertEquals(3, waitFrom(OWNER));
        for (int more = 0; more < 1000; more++) {
            waitFrom("2001:db8:" + Integer.toHexString(more) + "::1");
        }
        now.pass(Duration.ofSeconds(3));
        assertDoesNotThrow(() -> attempts.begin(from(OWNER)));
    }

    @Test
    void aKnownDeviceNoticesNothingOfThem() {
        besiege();
        Visit home = new Visit(OWNER, Optional.of("device"), Optional.empty(), Optional.empty());
        assertDoesNotThrow(() -> attempts.begin(Attempt.of("password a@b", home, true)));
    }

    @Test
    void everyoneInANetworkOfIpv6IsInOnePlace() {
        for (int tried = 0; tried < 3; tried++) {
            attempts.begin(from("2001:db8:1:2:3:4:5:" + tried));
        }
        assertEquals(1, waitFrom("2001:db8:1:2::ffff"));
        assertEquals(0, waitFrom("2001:db8:1:3::ffff"));
    }

    @Test
    void addressesThatAreNoneAreOnePlaceAndNoFault() {
        assertEquals("", Origin.of("no address"));
        assertEquals("", Origin.of(""));
        assertEquals(Origin.of("192.0.2.1"), Origin.of("::ffff:192.0.2.1"));
        assertEquals(Origin.of("fe80::1"), Origin.of("fe80::1%eth0"));
    }

    @Test
    void whoTriesManyAccountsFromOnePlaceIsPausedThereAlone() {
        for (int tried = 0; tried < Attempts.SPRAY; tried++) {
            attempts.begin(on("account" + tried, "192.0.2.1"));
        }
        Refused refused =
                assertThrows(Refused.class, () -> attempts.begin(on("one more", "192.0.2.1")));
        assertEquals("identity.wait", refused.key());
        assertEquals(List.of(900L), refused.arguments());
        assertDoesNotThrow(() -> attempts.begin(on("account1", OWNER)));
        Visit home =
                new Visit("192.0.2.1", Optional.of("device"), Optional.empty(), Optional.empty());
        assertDoesNotThrow(() -> attempts.begin(Attempt.of("account1", home, true)));
        now.pass(Duration.ofMinutes(15));
        assertDoesNotThrow(() -> attempts.begin(on("one more", "192.0.2.1")));
    }

    @Test
    void whoGetsInAtLastIsNoSprayer() {
        for (int person = 0; person < Attempts.SPRAY; person++) {
            attempts.begin(on("account" + person, "192.0.2.1"));
            attempts.begin(on("account" + person, "192.0.2.1"));
            attempts.succeeded(on("account" + person, "192.0.2.1"));
        }
        assertDoesNotThrow(() -> attempts.begin(on("one more", "192.0.2.1")));
    }

    private static Attempt on(String account, String address) {
        return Attempt.of("password " + account, visit(address), false);
    }

    private void besiege() {
        for (int stranger = 0; stranger < 1000; stranger++) {
            waitFrom("203.0." + stranger / 250 + "." + stranger % 250);
        }
    }

    /** Tries from there and waits if it must; gives the seconds. */
    private long tryInTheEnd(String address) {
        long seconds = waitFrom(address);
        if (seconds > 0) {
            now.pass(Duration.ofSeconds(seconds));
            attempts.begin(from(address));
        }
        return seconds;
    }

    /** Seconds that a try from there has to wait; a try that need not wait has begun. */
    private long waitFrom(String address) {
        try {
            attempts.begin(from(address));
            return 0;
        } catch (Refused refused) {
            assertEquals("identity.wait", refused.key());
            assertEquals(Refused.Kind.TOO_MANY, refused.kind());
            return (Long) refused.arguments().get(0);
        }
    }

    private static Attempt from(String address) {
        return Attempt.of("password a@b", visit(address), false);
    }

    private static Visit visit(String address) {
        return new Visit(address, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
