package ma.cmsm.identity;

import java.util.Optional;
import ma.cmsm.platform.RetentionRule;

/**
 * A rule of keeping, as the committee sees it.
 *
 * @param days in force
 * @param approved days that are approved and wait to be applied
 * @param approvedBy account that approved them
 * @param version what the next decision has to name; 0 when there was none yet
 */
public record RetentionView(
        RetentionRule rule,
        int days,
        Optional<Integer> approved,
        Optional<String> approvedBy,
        long version) {}
