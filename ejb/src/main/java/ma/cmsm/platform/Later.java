package ma.cmsm.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Work that nobody waits for. When too much of it is under way, more is dropped: it is for what can
 * be asked for again.
 */
@ApplicationScoped
public class Later implements Executor {

    private static final int AT_ONCE = 100;
    private static final Logger LOG = System.getLogger(Later.class.getName());

    private final Semaphore room = new Semaphore(AT_ONCE);

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Override
    public void execute(Runnable work) {
        if (!room.tryAcquire()) {
            LOG.log(Level.WARNING, "Too much is under way: some work was dropped");
            return;
        }
        try {
            executor.execute(() -> run(work));
        } catch (RuntimeException closing) {
            room.release();
            throw closing;
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (Refused no) {
            LOG.log(Level.INFO, "Work that nobody waited for was refused: {0}", no.key());
        } finally {
            room.release();
        }
    }
}
