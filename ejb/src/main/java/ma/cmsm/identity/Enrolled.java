package ma.cmsm.identity;

import java.util.List;

/**
 * A second factor is in use.
 *
 * @param recoveryCodes each works once instead of a code; shown now and never again
 */
public record Enrolled(Opened session, List<String> recoveryCodes) {

    public Enrolled {
        recoveryCodes = List.copyOf(recoveryCodes);
    }
}
