package ma.cmsm.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import ma.cmsm.platform.KeyUse;
import ma.cmsm.platform.Keyring;

/**
 * Whether the file of keys belongs to the database. With a new key the product would start as well,
 * but no second factor would open, and nobody could tell that the audit record is whole.
 */
@ApplicationScoped
public class KeyCheck {

    private Iterable<KeyUse> uses;
    private KeyFile file;
    private Keyring keyring;

    /** For the proxy of the container. */
    protected KeyCheck() {}

    @Inject
    public KeyCheck(@Any Instance<KeyUse> uses, KeyFile file, Keyring keyring) {
        this((Iterable<KeyUse>) uses, file, keyring);
    }

    KeyCheck(Iterable<KeyUse> uses, KeyFile file, Keyring keyring) {
        this.uses = uses;
        this.file = file;
        this.keyring = keyring;
    }

    /**
     * Refuses to go on without a key that the database needs; makes none.
     *
     * @throws IllegalStateException that says which file is to be restored
     */
    public void throwUnlessComplete() {
        Set<String> missing = new TreeSet<>();
        uses.forEach(use -> missing.addAll(use.keys()));
        if (!missing.isEmpty() && file.isThere()) {
            missing.removeIf(keyring::has);
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "Restore the key file "
                            + file.path()
                            + " from your copy of it, or set CMSM_KEY_FILE to that copy: it does"
                            + " not have the master key with which this database was written ("
                            + String.join(", ", missing)
                            + ").");
        }
    }
}
