package ma.cmsm.api.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import ma.cmsm.api.Api;
import ma.cmsm.api.Api.Answer;
import ma.cmsm.directory.DirectoryExchange;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.directory.ImportReport.Remark;
import ma.cmsm.directory.Reindexing;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Settings;
import ma.cmsm.search.SearchIndex.Rebuilt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementDoorTest {

    private static final String AUTHORIZATION = "Authorization";
    private static final String TOKEN = "Bearer the-token";
    private static final byte[] FILE = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);

    @TempDir Path home;

    private final Exchange exchange = new Exchange();
    private final Indexing indexing = new Indexing();
    private Api api;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(home.resolve("operator.token"), "the-token\n");
        Settings settings =
                new Settings() {
                    @Override
                    public Path home() {
                        return home;
                    }
                };
        Clock clock = Clock.systemUTC();
        api =
                Api.of(
                        new OperatorGuard(settings),
                        new ImportsResource(exchange, new Uploads(settings, clock), clock),
                        new ExportsResource(exchange, new Scratch(settings)),
                        new ReindexResource(indexing, clock));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer the-toke", "Basic the-token", "the-token"})
    void withoutTheTokenNobodyComesIn(String authorization) {
        Answer answer = api.get("manage/v1/exports", AUTHORIZATION, authorization);
        assertEquals(401, answer.status());
        assertEquals("/api/problems/unauthenticated", answer.json().get("type").asText());
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertEquals(null, answer.header("Access-Control-Allow-Origin"));
    }

    @Test
    void everyManagementResourceAsksForTheToken() {
        assertEquals(401, send("POST", "imports?name=a.json", "").status());
        assertEquals(401, send("PUT", "imports/mapping", "").status());
        assertEquals(401, send("POST", "reindex", "").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void anEmptyTokenFileLetsNobodyIn(String content) throws IOException {
        Files.writeString(home.resolve("operator.token"), content);
        assertEquals(401, api.get("manage/v1/exports", AUTHORIZATION, "Bearer ").status());
        Files.delete(home.resolve("operator.token"));
        assertEquals(401, api.get("manage/v1/exports", AUTHORIZATION, "Bearer ").status());
    }

    @Test
    void anImportTellsItsProgressAndAtLastItsReport() {
        Answer answer = send("POST", "imports?name=seed.json&dry_run=true", TOKEN);
        assertEquals(200, answer.status());
        assertEquals("application/x-ndjson", answer.header("Content-Type"));
        assertEquals("private, no-store", answer.header("Cache-Control"));
        List<JsonNode> lines = answer.lines();
        assertEquals(Api.json("{\"progress\":{\"done\":1,\"total\":2}}"), lines.get(0));
        assertEquals(Api.json("{\"progress\":{\"done\":2,\"total\":2}}"), lines.get(1));
        assertEquals(
                Api.json(
                        """
                        {"report":{"created":1,"updated":0,"unchanged":0,"refused":1,
                         "refusals":[{"file":"seed.json","line":7,"pointer":"/name","reason":"missing"}],
                         "warnings":[]}}
                        """),
                lines.get(2));
        assertTrue(exchange.dryRun);
        assertEquals(new String(FILE, StandardCharsets.UTF_8), exchange.content);
    }

    @Test
    void progressArrivesWhileTheWorkGoesOn() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicReference<String> arrived = new AtomicReference<>("");
        exchange.afterFirstProgress = () -> arrived.set(out.toString(StandardCharsets.UTF_8));
        api.send(
                out,
                "POST",
                "manage/v1/imports?name=a.json",
                FILE,
                AUTHORIZATION,
                TOKEN,
                "Content-Type",
                "application/octet-stream");
        assertEquals("{\"progress\":{\"done\":1,\"total\":2}}\n", arrived.get());
    }

    @Test
    void whatWasSentIsGoneAfterwards() throws IOException {
        send("POST", "imports?name=seed.json", TOKEN);
        exchange.failure = new Refused(Refused.Kind.INVALID, "directory.import.broken");
        send("POST", "imports?name=seed.json", TOKEN);
        assertNothingLeft();
    }

    @Test
    void aFileIsItsOwnersOnly() throws IOException {
        send("POST", "imports?name=seed.json", TOKEN);
        assertEquals("rwx------", exchange.folderPermissions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..%5C..%5Cx.csv", "..", "%00", "a/b/c.zip"})
    void aNameNeverLeadsOutOfTheUploads(String name) {
        assertEquals(200, send("POST", "imports?name=" + name, TOKEN).status());
        assertTrue(exchange.file.startsWith(home.resolve("tmp")));
        assertEquals(home.resolve("tmp"), exchange.file.getParent().getParent());
    }

    @Test
    void aRefusalIsTheLastLine() {
        exchange.failure =
                new Refused(Refused.Kind.INVALID, "directory.import.broken", "a", 1, "", "why");
        JsonNode last =
                send("POST", "imports?name=a.json", TOKEN, "Accept-Language", "en").lines().get(0);
        assertEquals(400, last.at("/problem/status").asInt());
        assertTrue(last.at("/problem/detail").asText().endsWith("why"));
    }

    @Test
    void aFaultOfOursIsTheLastLineAndTellsNothing() {
        exchange.failure = new IllegalStateException("secret");
        Answer answer = send("POST", "imports?name=a.json", TOKEN);
        assertEquals(500, answer.lines().get(0).at("/problem/status").asInt());
        assertFalse(answer.text().contains("secret"));
    }

    @Test
    void aMappingThatWasSentIsGoneAfterItsImport() throws IOException {
        String handle = send("PUT", "imports/mapping", TOKEN).json().get("mapping").asText();
        send("POST", "imports?name=a.json&mapping=" + handle, TOKEN);
        assertNothingLeft();
    }

    @Test
    void aMappingThatWasSentIsNamedByItsHandle() {
        Answer kept = send("PUT", "imports/mapping", TOKEN, "Content-Type", "application/json");
        String handle = kept.json().get("mapping").asText();
        send("POST", "imports?name=a.csv&mapping=" + handle, TOKEN);
        assertTrue(Path.of(exchange.mapping.get()).startsWith(home.resolve("tmp")));
        assertEquals("mapping.json", Path.of(exchange.mapping.get()).getFileName().toString());
    }

    @Test
    void aMappingOfOursIsNamedAsItIs() {
        send("POST", "imports?name=a.csv&mapping=ohana", TOKEN);
        assertEquals(Optional.of("ohana"), exchange.mapping);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?name=",
                "?name=a&dry_run=yes",
                "?name=a&mapping=/etc/passwd",
                "?name=a&x=1"
            })
    void anImportAskedForWronglyIsRefusedBeforeItStarts(String query) {
        assertEquals(400, send("POST", "imports" + query, TOKEN).status());
        assertEquals(null, exchange.file);
    }

    @Test
    void anotherKindOfContentIsRefused() {
        assertEquals(
                415, send("POST", "imports?name=a", TOKEN, "Content-Type", "text/plain").status());
    }

    @Test
    void anExportIsAFile() throws IOException {
        Answer answer = api.get("manage/v1/exports?format=csv", AUTHORIZATION, TOKEN);
        assertEquals("CSV", answer.text());
        assertEquals("text/csv", answer.header("Content-Type"));
        assertTrue(answer.header("Content-Disposition").contains("cmsm-directory.csv"));
        assertEquals("3", answer.header("Content-Length"));
        assertEquals("NDJSON", api.get("manage/v1/exports", AUTHORIZATION, TOKEN).text());
        assertNothingLeft();
    }

    @Test
    void anExportThatBreaksInTheMiddleIsAProblemAndNoFile() throws IOException {
        exchange.failureAfterFirstByte = new IllegalStateException("cut");
        assertEquals(500, api.get("manage/v1/exports", AUTHORIZATION, TOKEN).status());
        assertNothingLeft();
    }

    @Test
    void anUnknownFormIsRefused() {
        Answer answer = api.get("manage/v1/exports?format=pdf", AUTHORIZATION, TOKEN);
        assertEquals(400, answer.status());
        assertEquals(
                Api.json("[\"ndjson\",\"json\",\"csv\",\"xlsx\"]"), answer.json().get("allowed"));
    }

    @Test
    void anExportThatCannotStartIsAProblem() {
        exchange.failure = new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away");
        Answer answer = api.get("manage/v1/exports", AUTHORIZATION, TOKEN);
        assertEquals(503, answer.status());
        assertEquals("platform.database-away", answer.json().get("reason").asText());
        assertEquals("private, no-store", answer.header("Cache-Control"));
    }

    @Test
    void reindexingReportsWhatItDid() {
        List<JsonNode> lines = send("POST", "reindex", TOKEN).lines();
        assertEquals(Api.json("{\"progress\":{\"done\":3,\"total\":3}}"), lines.get(0));
        assertEquals(Api.json("{\"report\":{\"indexed\":3,\"seconds\":0.5}}"), lines.get(1));
    }

    @Test
    void whatIsAskedIsTheOperatorsInThatRequest() {
        send("POST", "imports?name=a.json", TOKEN);
        assertIsTheOperatorInARequest(exchange.actor);
        api.get("manage/v1/exports", AUTHORIZATION, TOKEN);
        assertIsTheOperatorInARequest(exchange.actor);
        send("POST", "reindex", TOKEN);
        assertIsTheOperatorInARequest(indexing.actor);
    }

    private static void assertIsTheOperatorInARequest(Actor actor) {
        assertTrue(actor.isOperator());
        assertTrue(actor.request().isPresent());
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(home.resolve("tmp"))) {
            assertEquals(0, left.count());
        }
    }

    private Answer send(String method, String path, String token, String... headers) {
        String[] all =
                Stream.concat(Stream.of(AUTHORIZATION, token), Stream.of(headers))
                        .toArray(String[]::new);
        boolean typed = List.of(headers).contains("Content-Type");
        String[] sent =
                typed
                        ? all
                        : Stream.concat(
                                        Stream.of(all),
                                        Stream.of("Content-Type", "application/octet-stream"))
                                .toArray(String[]::new);
        return api.send(method, "manage/v1/" + path, FILE, sent);
    }

    private static final class Exchange extends DirectoryExchange {

        private Actor actor;
        private Path file;
        private String content;
        private String folderPermissions;
        private Optional<String> mapping;
        private boolean dryRun;
        private RuntimeException failure;
        private RuntimeException failureAfterFirstByte;
        private Runnable afterFirstProgress = () -> {};

        @Override
        public ImportReport importFrom(
                Path given, Optional<String> by, boolean dry, Progress progress, Actor who) {
            actor = who;
            file = given;
            mapping = by;
            dryRun = dry;
            look();
            fail();
            progress.at(1, 2);
            afterFirstProgress.run();
            progress.at(2, 2);
            Remark refusal = new Remark(given.getFileName().toString(), 7, "/name", "missing");
            return new ImportReport(1, 0, 0, 1, List.of(refusal), List.of());
        }

        @Override
        public void exportTo(OutputStream out, Format format, Actor who) {
            actor = who;
            fail();
            try {
                out.write(format.name().getBytes(StandardCharsets.UTF_8));
                if (failureAfterFirstByte != null) {
                    throw failureAfterFirstByte;
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        private void look() {
            try {
                content = Files.readString(file);
                folderPermissions =
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(file.getParent()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private void fail() {
            if (failure != null) {
                throw failure;
            }
        }
    }

    private static final class Indexing extends Reindexing {

        private Actor actor;

        @Override
        public Rebuilt rebuild(DirectoryExchange.Progress progress, Actor by) {
            actor = by;
            progress.at(3, 3);
            return new Rebuilt(3, 0.5);
        }
    }
}
