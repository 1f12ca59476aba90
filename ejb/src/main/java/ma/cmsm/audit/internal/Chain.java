package ma.cmsm.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    public String hash(String key, String before, Said said) {
        return keyring.fingerprint(key, PURPOSE, said.behind(before));
    }
}
