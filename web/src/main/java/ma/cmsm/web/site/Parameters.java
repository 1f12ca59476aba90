package ma.cmsm.web.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of an address. Read by ourselves: what cannot be decoded stays as it is written,
 * so that no address makes an error.
 */
public final class Parameters {

    /** An address with more parameters than this is read no further. */
    private static final int MOST = 200;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Parameters() {}

    /**
     * @param query the raw query of an address, without its question mark; may be null
     */
    public static Parameters of(String query) {
        Parameters parameters = new Parameters();
        if (query != null) {
            for (String pair : query.split("&", MOST + 1)) {
                parameters.add(pair);
            }
        }
        return parameters;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            String name = decoded(pair.substring(0, equals));
            values.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(decoded(pair.substring(equals + 1)));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** Its first value; empty text when there is none. */
    public String first(String name) {
        return all(name).isEmpty() ? "" : all(name).get(0);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
