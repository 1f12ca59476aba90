package ma.cmsm.testing;

import ma.cmsm.platform.Later;

/** Work that is done at once. */
public final class LaterInTest extends Later {

    @Override
    public void execute(Runnable work) {
        work.run();
    }
}
