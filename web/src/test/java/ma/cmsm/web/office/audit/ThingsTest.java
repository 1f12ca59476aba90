package ma.cmsm.web.office.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.audit.AuditTrail;
import ma.cmsm.platform.Actor;
import org.junit.jupiter.api.Test;

class ThingsTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatTheReaderMayKnowOfIsCalledByItsNameInTheirLanguage() {
        assertEquals(
                Map.of("o1", "organization in ar", "s1", "service in ar", "l1", "location in ar"),
                called(
                        line("organization", "o1"),
                        line("service", "s1"),
                        line("location", "l1"),
                        line("service", "hidden"),
                        line("account", "a1"),
                        line("audit", null)));
    }

    @Test
    void whatManyLinesAreAboutIsAskedForOnce() {
        called(line("service", "s1"), line("service", "s1"), line("service", "s1"));
        assertEquals(1, asked.get());
    }

    private Map<String, String> called(AuditEntry... lines) {
        return new Things(new Trail()).of(List.of(lines), Actor.VISITOR, "ar");
    }

    private static AuditEntry line(String kind, String id) {
        return new AuditEntry(
                7,
                Instant.EPOCH,
                "a1",
                Optional.empty(),
                List.of(),
                "save-draft",
                kind,
                Optional.ofNullable(id),
                List.of(),
                AuditEntry.Result.DONE,
                Optional.empty(),
                Optional.empty());
    }

    private final class Trail extends AuditTrail {

        @Override
        public Optional<String> name(Actor actor, String kind, String id, String language) {
            asked.incrementAndGet();
            return Optional.of(kind + " in " + language).filter(name -> !id.equals("hidden"));
        }
    }
}
