package ma.cmsm.directory.internal.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where patches are written, a chunk in one transaction of its own. */
@FunctionalInterface
public interface Chunks {

    /**
     * How a chunk is written.
     *
     * @param dryRun only say what would become of it
     * @param last whether nothing more comes: optional references that lead nowhere are left out
     * @param known aggregates that this import has written or, in a dry run, would have
     */
    record Pass(boolean dryRun, boolean last, Set<Patch.Key> known) {}

    /**
     * Writes patches; those of one aggregate are applied in their order.
     *
     * @return one outcome for each aggregate
     * @throws RuntimeException when the transaction failed; nothing of the chunk is written
     */
    List<Outcome> write(List<Patch> patches, Pass pass);

    /** What the directory has under an id: a patch of few properties means just that. */
    default Optional<RecordKind> kindOf(String id) {
        return Optional.empty();
    }
}
