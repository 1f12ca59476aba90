package ma.cmsm.bench.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;

/**
 * Addresses of one kind of page, asked for in turn.
 *
 * @param status what they are expected to answer
 */
record Target(String name, List<URI> addresses, int status) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    static Target of(String name, URI address) {
        return new Target(name, List.of(address), 200);
    }

    /** As a browser would ask, compression included. */
    HttpRequest request(int number) {
        return HttpRequest.newBuilder(addresses.get(Math.floorMod(number, addresses.size())))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "fr")
                .timeout(LONGEST)
                .build();
    }
}
