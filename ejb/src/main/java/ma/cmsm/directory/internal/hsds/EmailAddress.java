package ma.cmsm.directory.internal.hsds;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An e-mail address as mail servers of our time take it (a subset of RFC 5321). */
final class EmailAddress {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile(
                    ATOM + "(\\." + ATOM + ")*@" + LABEL + "(\\." + LABEL + ")*\\.[A-Za-z]{2,63}");

    private EmailAddress() {}

    /** The first address of a text: people write two into one field. */
    static Optional<String> first(String text) {
        return Stream.of(text.split("[\\s,;<>]+"))
                .filter(word -> word.length() <= 254)
                .filter(word -> ADDRESS.matcher(word).matches())
                .findFirst();
    }
}
