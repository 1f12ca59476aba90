package ma.cmsm.bench.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Something fetched as a browser would, with its weight on the wire. */
final class Page {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What a browser fetches by itself: links of the head, pictures, scripts, parts of styles. */
    private static final Pattern FETCHED =
            Pattern.compile(
                    "<link\\b[^>]*?rel=\"(?:stylesheet|icon|shortcut icon|preload|manifest)\"[^>]*>"
                            + "|<(?:img|script|source|iframe)\\b[^>]*?src=\"[^\"]+\"[^>]*>"
                            + "|url\\([^)]+\\)");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|src)=\"([^\"]+)\"|url\\([\"']?([^)\"']+)[\"']?\\)");

    private final URI address;
    private final HttpResponse<byte[]> answer;

    Page(URI address) throws IOException, InterruptedException {
        this.address = address;
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", "gzip")
                        .header("Accept-Language", "fr")
                        .build();
        answer = CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    int status() {
        return answer.statusCode();
    }

    /** Body as sent, compressed when it was. */
    int bodyBytes() {
        return answer.body().length;
    }

    boolean isCompressed() {
        return answer.headers().firstValue("Content-Encoding").isPresent();
    }

    boolean isStyle() {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/css");
    }

    boolean setsCookies() {
        return answer.headers().firstValue("Set-Cookie").isPresent();
    }

    /** Status line and headers as HTTP/1.1 writes them. */
    int headerBytes() {
        int lines =
                answer.headers().map().entrySet().stream()
                        .mapToInt(
                                header ->
                                        header.getValue().stream()
                                                .mapToInt(
                                                        v ->
                                                                header.getKey().length()
                                                                        + v.length()
                                                                        + 4)
                                                .sum())
                        .sum();
        return "HTTP/1.1 200 OK\r\n".length() + lines + 2;
    }

    String text() {
        try (var body = new ByteArrayInputStream(answer.body());
                var plain = isCompressed() ? new GZIPInputStream(body) : body) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(address.toString(), broken);
        }
    }

    /**
     * Addresses a browser fetches with it, styles first as they stand in the head; no data URLs.
     */
    List<URI> linked() {
        Set<URI> linked = new LinkedHashSet<>();
        Matcher tags = FETCHED.matcher(text());
        while (tags.find()) {
            Matcher inside = ADDRESS.matcher(tags.group());
            if (inside.find()) {
                String found = inside.group(1) == null ? inside.group(2) : inside.group(1);
                if (!found.startsWith("data:") && !found.startsWith("#")) {
                    linked.add(address.resolve(found.replace("&amp;", "&")));
                }
            }
        }
        return List.copyOf(linked);
    }

    /** The first address in it of this form. */
    Optional<URI> firstLink(String pattern) {
        Matcher links = Pattern.compile("href=\"(" + pattern + ")\"").matcher(text());
        return links.find() ? Optional.of(address.resolve(links.group(1))) : Optional.empty();
    }
}
