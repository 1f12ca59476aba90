package ma.cmsm.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What a timer does each time. Nothing gets out of it: the server throws a timer away whose work
 * failed twice, and nobody would notice that it is gone.
 */
public final class Tick {

    private Tick() {}

    /**
     * Does the work; what fails is written down, and waits for the next time.
     *
     * @param waits what waits then, for the log
     */
    public static void of(Logger log, String waits, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            boolean away = refused.kind() == Refused.Kind.UNAVAILABLE;
            log.log(away ? Level.DEBUG : Level.WARNING, waits, refused);
        } catch (RuntimeException failed) {
            log.log(Level.WARNING, waits, failed);
        }
    }
}
