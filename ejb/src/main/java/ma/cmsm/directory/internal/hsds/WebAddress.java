package ma.cmsm.directory.internal.hsds;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A web address as RFC 3986 wants it: with a scheme, in ASCII. */
final class WebAddress {

    /** Without a dot, which would make {@code www.example.ma:8080} a scheme. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+-]*:.+");

    private static final Pattern HOST = Pattern.compile("[^\\s/@]+\\.[^\\s/@]+([/?#:].*)?");
    private static final String ILLEGAL = "\"<>\\^`{|}[]";

    private WebAddress() {}

    /**
     * The address; empty when it is none. Of an address without a scheme, {@code http} is known to
     * answer at least with a redirection.
     */
    static Optional<String> of(String text) {
        String stripped = text.strip();
        if (SCHEME.matcher(stripped).matches()) {
            return absolute(encode(stripped));
        }
        return HOST.matcher(stripped).matches()
                ? absolute(encode("http://" + stripped))
                : Optional.empty();
    }

    private static Optional<String> absolute(String address) {
        try {
            return Optional.of(new URI(address)).filter(URI::isAbsolute).map(URI::toString);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String encode(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        address.codePoints().forEach(point -> append(encoded, point));
        return encoded.toString();
    }

    private static void append(StringBuilder encoded, int point) {
        if (point > ' ' && point < 127 && ILLEGAL.indexOf(point) < 0) {
            encoded.appendCodePoint(point);
            return;
        }
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", octet));
        }
    }
}
