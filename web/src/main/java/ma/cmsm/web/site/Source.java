package ma.cmsm.web.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.directory.Provenance;
import ma.cmsm.web.words.Dates;

/**
 * Who says so, since when, and who verified it: each in words, empty when not known.
 *
 * @param origins the sources, one after the other
 */
public record Source(
        List<Origin> origins,
        Optional<String> asOf,
        Optional<String> trust,
        boolean verified,
        boolean overdue,
        String verification,
        Optional<String> due) {

    /** Sources are written one after the other with this between them. */
    private static final Pattern BETWEEN = Pattern.compile("\\s+;\\s+");

    private static final Pattern WEB_ADDRESS =
            Pattern.compile("(?<address>https?://\\S+)(?<remark>.*)");

    private static final Set<String> TRUSTS = Set.of("high", "medium", "low");

    /**
     * A source.
     *
     * @param name of an address on the web, the name of its site
     * @param href its address on the web; empty when it has none
     */
    public record Origin(String name, String href) {}

    static Source of(Provenance provenance, Visit visit) {
        return of(provenance, visit, false);
    }

    /**
     * @param called whether it is of something that one calls and does not go to
     */
    static Source of(Provenance provenance, Visit visit, boolean called) {
        return new Source(
                provenance.source().stream()
                        .flatMap(BETWEEN::splitAsStream)
                        .filter(source -> !source.isBlank())
                        .map(Source::origin)
                        .toList(),
                provenance.asOf().map(date -> Dates.partial(date, visit.language())),
                provenance
                        .trust()
                        .filter(TRUSTS::contains)
                        .map(trust -> visit.words().get("source.trust." + trust)),
                provenance.isVerified(),
                provenance.assuranceDue().filter(due -> due.isBefore(visit.today())).isPresent(),
                verification(provenance, visit, called),
                provenance.assuranceDue().map(date -> Dates.day(date, visit.language())));
    }

    private static String verification(Provenance provenance, Visit visit, boolean called) {
        if (provenance.assuredOn().isEmpty()) {
            return visit.words().get("source.unverified" + (called ? ".called" : ""));
        }
        String day = Dates.day(provenance.assuredOn().get(), visit.language());
        return provenance
                .assuredBy()
                .map(by -> visit.words().with("source.verified-by", day, by))
                .orElseGet(() -> visit.words().with("source.verified", day));
    }

    /** Only addresses of the web become links: a source is what somebody typed. */
    private static Origin origin(String source) {
        Matcher web = WEB_ADDRESS.matcher(source.strip());
        if (web.matches()) {
            try {
                String host = new URI(web.group("address")).getHost();
                if (host != null) {
                    return new Origin(host + web.group("remark"), web.group("address"));
                }
            } catch (URISyntaxException misspelt) {
                // It is shown as it was typed.
                return new Origin(source.strip(), "");
            }
        }
        return new Origin(source.strip(), "");
    }
}
