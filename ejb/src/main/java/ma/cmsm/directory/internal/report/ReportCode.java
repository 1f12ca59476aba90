package ma.cmsm.directory.internal.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.Tokens;
import ma.cmsm.platform.TypedCode;

/**
 * The code of a report: 80 random bits in letters that are not mixed up (Crockford's base 32), in
 * groups of four. Only its hash is kept.
 */
public final class ReportCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private final String letters;

    private ReportCode(String letters) {
        this.letters = letters;
    }

    public static ReportCode random() {
        StringBuilder letters = new StringBuilder();
        for (byte each : Tokens.bytes(LENGTH)) {
            letters.append(LETTERS.charAt(each & 31));
        }
        return new ReportCode(letters.toString());
    }

    /** A code as somebody types it: any case, with or without groups, O for 0 and I or L for 1. */
    public static Optional<ReportCode> read(String typed) {
        String letters =
                TypedCode.plain(typed)
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replaceAll("[IL]", "1");
        return FORM.matcher(letters).matches()
                ? Optional.of(new ReportCode(letters))
                : Optional.empty();
    }

    public String text() {
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    public String hash() {
        return Sha256.hex(letters);
    }
}
