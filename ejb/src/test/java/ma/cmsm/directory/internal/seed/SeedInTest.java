package ma.cmsm.directory.internal.seed;

import java.time.Clock;
import ma.cmsm.directory.internal.TaxonomyStore;

/** Loads what the product ships, without a container. */
public final class SeedInTest {

    private SeedInTest() {}

    /** The vocabularies. */
    public static void taxonomies(TaxonomyStore store) {
        TaxonomySeed seed = new TaxonomySeed();
        seed.store = store;
        seed.clock = Clock.systemUTC();
        seed.addMissing();
    }
}
