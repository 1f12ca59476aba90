package ma.cmsm.directory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many people a service can take now (HSDS service_capacity).
 *
 * @param unit what is counted, such as {@code lits}
 * @param available free ones; 0 when it is full
 * @param maximum all there are
 */
public record SetCapacity(
        String unit, BigDecimal available, Optional<BigDecimal> maximum, Optional<String> note) {}
