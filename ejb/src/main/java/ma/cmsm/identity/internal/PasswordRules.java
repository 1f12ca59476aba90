package ma.cmsm.identity.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.cmsm.platform.Refused;

/**
 * Which passwords will do (OWASP ASVS 5.0, 6.2): 12 to 128 characters of any kind. A word that
 * anybody would try, a year, a run or a repeat counts as one character, whether or not digits stand
 * for its letters; eight must be left.
 */
public final class PasswordRules {

    public static final int SHORTEST = 12; // characters
    public static final int LONGEST = 128; // characters
    static final int LEFT = 8; // characters that must be left
    private static final int TELLING = 4; // characters of a context word that counts
    private static final String ONE = "\u0000"; // stands for what counts as one character
    private static final Pattern REPEAT = Pattern.compile("(.{1,4}?)\\1{2,}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final List<String> COMMON = longestFirst(read());

    private PasswordRules() {}

    /**
     * Refuses what will not do.
     *
     * @param context words that belong to the account: its mail address, its organisations
     * @throws Refused kind INVALID: keys {@code identity.password-short}, {@code
     *     identity.password-long}, {@code identity.password-common}
     */
    public static void check(String password, Collection<String> context) {
        weakness(password, context)
                .ifPresent(
                        key -> {
                            throw refused(key);
                        });
    }

    /** Key of the refusal, if it will not do. */
    public static Optional<String> weakness(String password, Collection<String> context) {
        int length = length(password);
        if (length < SHORTEST) {
            return Optional.of("identity.password-short");
        }
        if (length > LONGEST) {
            return Optional.of("identity.password-long");
        }
        return isCommon(password, context)
                ? Optional.of("identity.password-common")
                : Optional.empty();
    }

    /** What may be hashed: nothing that is too long to be a password here. */
    public static String bounded(String password) {
        return length(password) > LONGEST ? "" : password;
    }

    private static int length(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).codePoints().toArray().length;
    }

    private static Refused refused(String key) {
        return switch (key) {
            case "identity.password-short" -> new Refused(Refused.Kind.INVALID, key, SHORTEST);
            case "identity.password-long" -> new Refused(Refused.Kind.INVALID, key, LONGEST);
            default -> new Refused(Refused.Kind.INVALID, key);
        };
    }

    private static boolean isCommon(String password, Collection<String> context) {
        List<String> words = words(context);
        String plain = plain(password);
        return left(plain, words) < LEFT || left(letters(plain), words) < LEFT;
    }

    private static int left(String text, List<String> context) {
        String rest = text;
        for (String word : context) {
            rest = rest.replace(word, ONE);
        }
        for (String word : COMMON) {
            rest = rest.replace(word, ONE);
        }
        rest = YEAR.matcher(rest).replaceAll(ONE);
        rest = REPEAT.matcher(runs(rest)).replaceAll("$1");
        return (int) rest.codePoints().distinct().count() < LEFT / 2
                ? 0
                : rest.codePointCount(0, rest.length());
    }

    /** Characters that follow each other, up or down, four or more, count as one. */
    private static String runs(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < points.length) {
            int end = endOfRun(points, at);
            kept.appendCodePoint(points[at]);
            at = end - at >= TELLING ? end : at + 1;
        }
        return kept.toString();
    }

    private static int endOfRun(int[] points, int from) {
        if (from + 1 == points.length || Math.abs(points[from + 1] - points[from]) != 1) {
            return from + 1;
        }
        int step = points[from + 1] - points[from];
        int end = from + 1;
        while (end < points.length && points[end] - points[end - 1] == step) {
            end++;
        }
        return end;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}\\s_.-]", "");
    }

    /** Digits and signs that stand for letters, as those letters. */
    private static String letters(String text) {
        String signs = "0134578@$!";
        String letters = "oieastbasi";
        StringBuilder read = new StringBuilder();
        for (char each : text.toCharArray()) {
            int at = signs.indexOf(each);
            read.append(at < 0 ? each : letters.charAt(at));
        }
        return read.toString();
    }

    private static List<String> words(Collection<String> context) {
        return longestFirst(
                Stream.concat(context.stream(), Stream.of("cmsm"))
                        .flatMap(text -> Stream.of(text, text.split("@")[0]))
                        .flatMap(text -> Stream.concat(parts(text), Stream.of(plain(text))))
                        .filter(word -> word.length() >= TELLING));
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).map(PasswordRules::plain);
    }

    private static List<String> longestFirst(Stream<String> words) {
        return words.distinct().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    private static Stream<String> read() {
        InputStream file =
                PasswordRules.class.getResourceAsStream("/ma/cmsm/identity/common-passwords.txt");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> word.length() > 2)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the common passwords", unreadable);
        }
    }
}
