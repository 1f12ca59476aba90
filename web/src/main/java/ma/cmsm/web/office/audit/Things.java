package ma.cmsm.web.office.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.audit.AuditTrail;
import ma.cmsm.platform.Actor;

/** Organisations and what they have in the directory, as people call them. */
@ApplicationScoped
class Things {

    private static final Set<String> KINDS = Set.of("organization", "service", "location");

    private AuditTrail trail;

    /** For the proxy of the container. */
    protected Things() {}

    @Inject
    Things(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * What those of some lines are called that the reader may know of; others stay a number.
     *
     * @param language tag of the one that names are wanted in
     */
    Map<String, String> of(Collection<AuditEntry> lines, Actor reader, String language) {
        Map<String, String> called = new HashMap<>();
        for (AuditEntry line : lines) {
            Optional<String> id = line.objectId().filter(any -> KINDS.contains(line.objectKind()));
            id.filter(each -> !called.containsKey(each))
                    .flatMap(each -> trail.name(reader, line.objectKind(), each, language))
                    .ifPresent(name -> called.put(id.get(), name));
        }
        return called;
    }
}
