package ma.cmsm.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/**
 * Ends what was started, last first, exactly once: at Ctrl-C, at SIGTERM, and when the launcher
 * itself gives up. In Maven it is Maven's own JVM that gets the signal, and this hook runs there.
 */
final class Shutdown {
    /** Something to end, and the word the operator knows it by. */
    private record Part(String name, AutoCloseable resource) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private final Console console;
    private final LauncherLog log;
    private boolean ending;

    Shutdown(Console console, LauncherLog log) {
        this.console = console;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "cmsm-shutdown"));
    }

    /**
     * Starts something and remembers to end it. Start and note are one step, so that no signal
     * falls between them.
     *
     * @param name told at the end, e.g. "server"; null for what needs no word
     */
    synchronized <T extends AutoCloseable> T opened(String name, Callable<T> start)
            throws Exception {
        if (ending) {
            throw new InterruptedException("stopped while starting");
        }
        T resource = start.call();
        parts.push(new Part(name, resource));
        return resource;
    }

    synchronized boolean isEnding() {
        return ending;
    }

    private synchronized void end() {
        ending = true;
        Console last = console.last();
        while (!parts.isEmpty()) {
            end(parts.pop(), last);
        }
    }

    private void end(Part part, Console last) {
        try {
            if (part.name != null) {
                last.begin("Stopping the " + part.name);
            }
            part.resource.close();
        } catch (Exception e) {
            log.problem(e);
        } finally {
            last.done();
        }
    }
}
