package ma.cmsm.platform;

import java.util.Set;

/**
 * A feature that keeps what a key of this installation made. Asked at every start, so that a lost
 * key is noticed before another one takes its place.
 */
public interface KeyUse {

    /** Ids of keys without which something that is kept can no longer be opened or verified. */
    Set<String> keys();
}
