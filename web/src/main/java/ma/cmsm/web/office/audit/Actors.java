package ma.cmsm.web.office.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.identity.AccountNames;
import ma.cmsm.platform.Actor;
import ma.cmsm.web.words.Words;

/** Who acts, as the record names them and as people read it. */
@ApplicationScoped
public class Actors {

    /** What begins the keys of those who act without an account. */
    private static final String WITHOUT = "act-by.";

    private static final List<Actor> WITHOUT_ACCOUNT =
            List.of(Actor.VISITOR, Actor.OPERATOR, Actor.SYSTEM);

    private AccountNames names;

    /** For the proxy of the container. */
    protected Actors() {}

    @Inject
    public Actors(AccountNames names) {
        this.names = names;
    }

    /** What those of some lines are called whom the reader may know; others stay a number. */
    Map<String, String> of(Collection<AuditEntry> lines, Actor reader, Words words) {
        Set<String> ids = new HashSet<>();
        for (AuditEntry line : lines) {
            ids.add(line.actor());
            line.objectId().filter(id -> line.objectKind().equals("account")).ifPresent(ids::add);
        }
        Map<String, String> called = new HashMap<>(names.ofKnown(ids, reader));
        called.values().removeIf(String::isEmpty);
        WITHOUT_ACCOUNT.forEach(each -> called.put(each.name(), word(each, words)));
        return called;
    }

    /** Whom somebody means by a name or a number; empty when nothing is typed. */
    Set<String> meant(String typed, Actor reader, Words words) {
        if (typed.isEmpty()) {
            return Set.of();
        }
        Set<String> meant = new TreeSet<>(names.called(typed, reader));
        meant.add(typed);
        WITHOUT_ACCOUNT.stream()
                .filter(each -> word(each, words).equalsIgnoreCase(typed))
                .forEach(each -> meant.add(each.name()));
        return meant;
    }

    private static String word(Actor actor, Words words) {
        return words.get(WITHOUT + actor.name());
    }
}
