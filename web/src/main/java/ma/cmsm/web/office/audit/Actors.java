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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Numbers of accounts as an address has them. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9a-f]{8}[0-9a-f,-]+");

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

    /**
     * Whom somebody means, by the numbers or names that the record has of them; empty when nobody
     * whom the reader may know is called so.
     *
     * @param typed a name, or numbers
     */
    Set<String> meant(String typed, Actor reader, Words words) {
        Set<String> meant = new TreeSet<>();
        if (NUMBERS.matcher(typed).matches()) {
            meant.addAll(List.of(typed.split(",")));
        } else if (!typed.isEmpty()) {
            meant.addAll(names.called(typed, reader));
        }
        WITHOUT_ACCOUNT.stream()
                .filter(
                        each ->
                                typed.equalsIgnoreCase(word(each, words))
                                        || typed.equals(each.name()))
                .forEach(each -> meant.add(each.name()));
        return meant;
    }

    /** What they are called, when all of them are called the same; else their numbers. */
    String shown(Asked asked, Actor reader, Words words) {
        Map<String, String> called = new HashMap<>(names.ofKnown(asked.actors(), reader));
        WITHOUT_ACCOUNT.forEach(each -> called.put(each.name(), word(each, words)));
        Set<String> shown =
                asked.actors().stream()
                        .map(number -> called.getOrDefault(number, ""))
                        .collect(Collectors.toSet());
        return shown.size() == 1 && !shown.contains("") ? shown.iterator().next() : asked.actor();
    }

    private static String word(Actor actor, Words words) {
        return words.get(WITHOUT + actor.name());
    }
}
