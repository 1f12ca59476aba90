package ma.cmsm.search.internal.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows which words were asked in several different hours of a week, and remembers none: only a
 * fingerprint of each, by a key that is thrown away at the end of the week. It counts hours and not
 * questions, so that somebody who asks again and again, or reloads, is not taken for many.
 */
final class RareWords {

    /** Hours in which a word must have been asked. */
    static final int HOURS = 3;

    /** More words than these in a week are not told apart: they stay rare. */
    static final int MOST = 20_000;

    private static final String ALGORITHM = "HmacSHA256";
    private static final long SECONDS_OF_HOUR = 3600;
    private static final long HOURS_OF_WEEK = 7 * 24;

    private final Map<Long, Seen> seen = new HashMap<>();
    private long week = -1;
    private Mac mac;

    private record Seen(int hours, long lastHour) {

        Seen in(long hour) {
            return hour > lastHour ? new Seen(hours + 1, hour) : this;
        }
    }

    /** Whether a word, asked now, was asked often enough to be no one's own. */
    synchronized boolean isCommon(String word, Instant now) {
        long hour = Math.floorDiv(now.getEpochSecond(), SECONDS_OF_HOUR);
        if (hour / HOURS_OF_WEEK != week) {
            begin(hour / HOURS_OF_WEEK);
        }
        long print = fingerprint(word);
        Seen before = seen.get(print);
        if (before == null && seen.size() >= MOST) {
            return false;
        }
        Seen after = before == null ? new Seen(1, hour) : before.in(hour);
        seen.put(print, after);
        return after.hours() >= HOURS;
    }

    private void begin(long begun) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, absent);
        }
        seen.clear();
        week = begun;
    }

    private long fingerprint(String word) {
        return ByteBuffer.wrap(mac.doFinal(word.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
