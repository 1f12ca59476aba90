package ma.cmsm.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.cmsm.bench.http.LoadGenerator.Outcome;

/** People of the demonstration who sign in again and again, each with an account of its own. */
final class SignIns {

    private static final Pattern ACCOUNT =
            Pattern.compile("data-mail=\"([^\"]+)\" data-secret=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;
    private final List<Account> accounts;

    private record Account(String mail, String password) {}

    SignIns(URI site) throws IOException {
        door = site.resolve("/login");
        accounts =
                ACCOUNT.matcher(send(get()).body())
                        .results()
                        .map(found -> new Account(found.group(1), found.group(2)))
                        .toList();
        if (accounts.isEmpty()) {
            throw new IOException("The sign-in page shows no accounts of the demonstration");
        }
    }

    /** One sign-in after the other, by as many people as there are clients. */
    Outcome run(int clients, Duration duration) {
        if (clients > accounts.size()) {
            throw new IllegalArgumentException(clients + " people, but fewer accounts");
        }
        return new LoadGenerator().run(clients, duration, person -> signIn(accounts.get(person)));
    }

    /** Whether it is asked for the code now. */
    private boolean signIn(Account account) {
        try {
            HttpResponse<String> form = send(get());
            Map<String, String> fields = hidden(form.body());
            fields.put("form:mail", account.mail());
            fields.put("form:secret", account.password());
            fields.put("form:enter", "");
            HttpResponse<String> answer = send(post(fields, cookies(form)));
            return answer.statusCode() == 303
                    && answer.headers().firstValue("Location").orElse("").contains("/login/factor");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page)
                .results()
                .forEach(
                        input ->
                                fields.put(
                                        first(NAME, input.group()), first(VALUE, input.group())));
        return fields;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** By hand: a client of Java keeps Secure cookies to itself on loopback. */
    private static String cookies(HttpResponse<String> form) {
        return form.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
    }

    private HttpRequest get() {
        return HttpRequest.newBuilder(door).timeout(LONGEST).build();
    }

    private HttpRequest post(Map<String, String> fields, String cookies) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(door)
                .timeout(LONGEST)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
