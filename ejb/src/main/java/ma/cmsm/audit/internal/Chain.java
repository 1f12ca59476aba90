package ma.cmsm.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.platform.Keyring;

/** The keyed hash that ties each line to the one before. */
@ApplicationScoped
public class Chain {

    private static final String PURPOSE = "audit chain";

    private Keyring keyring;

    /** For the proxy of the container. */
    protected Chain() {}

    @Inject
    public Chain(Keyring keyring) {
        this.keyring = keyring;
    }

    public String currentKey() {
        return keyring.current();
    }

    /**
     * @param key id of the key
     * @param before hash of the line before
     */
    public String hash(String key, String before, AuditEntry entry) {
        String text =
                Stream.of(
                                before,
                                entry.number(),
                                entry.at(),
                                entry.actor(),
                                known(entry.organization()),
                                String.join(",", entry.roles()),
                                entry.action(),
                                entry.objectKind(),
                                known(entry.objectId()),
                                String.join(",", entry.fields()),
                                entry.result(),
                                known(entry.reason()),
                                known(entry.request()))
                        .map(String::valueOf)
                        .map(part -> part.length() + ":" + part)
                        .collect(Collectors.joining());
        return keyring.fingerprint(key, PURPOSE, text);
    }

    /** No value is not the same as an empty one. */
    private static String known(Optional<String> value) {
        return value.map(text -> "=" + text).orElse("");
    }
}
