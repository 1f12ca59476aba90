package ma.cmsm.platform;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Work that another thread does in advance. When none has taken it up by the time it is needed,
 * whoever needs it does it: it never waits for a thread to become free.
 */
public final class Ahead<T> {

    private final FutureTask<T> task;

    public Ahead(Executor executor, Supplier<T> work) {
        task = new FutureTask<>(work::get);
        try {
            executor.execute(task);
        } catch (RejectedExecutionException closing) {
            // get() does it.
        }
    }

    /** Whether nobody needs to wait for it. */
    public boolean isDone() {
        return task.isDone();
    }

    /** Its result; throws what the work threw. */
    public T get() {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw (RuntimeException) failed.getCause();
        }
    }
}
