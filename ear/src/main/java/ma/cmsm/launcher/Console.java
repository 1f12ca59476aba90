package ma.cmsm.launcher;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/**
 * Progress of slow steps, one line each: what is done, then the seconds it took. Plain text, good
 * for logs too.
 */
final class Console {
    private static final long BEAT_SECONDS = 10;

    private final PrintWriter out;
    private long began;
    private long beats;
    private boolean midLine;
    private boolean over;

    Console(PrintWriter out) {
        this.out = out;
    }

    synchronized void say(String line) {
        if (over) {
            return;
        }
        endLine();
        out.println(line);
    }

    /** Begins a step; its line stays open until {@link #done()}. */
    synchronized void begin(String step) {
        if (over) {
            return;
        }
        endLine();
        out.print("- " + step + " ...");
        out.flush();
        began = System.nanoTime();
        beats = 0;
        midLine = true;
    }

    /** To be called often while waiting: shows every ten seconds that the step is alive. */
    synchronized void waiting() {
        long beat = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) / BEAT_SECONDS;
        if (midLine && beat > beats) {
            beats = beat;
            out.print(" " + beat * BEAT_SECONDS + " s ...");
            out.flush();
        }
    }

    synchronized void done() {
        if (midLine) {
            long tenths = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 100;
            out.println(" " + tenths / 10 + "." + tenths % 10 + " s");
            midLine = false;
        }
    }

    /**
     * The console of what ends a run. From now on this one is silent: what was being started says
     * no more.
     */
    synchronized Console last() {
        endLine();
        over = true;
        return new Console(out);
    }

    /** Leaves an open line, before something else is printed. */
    synchronized void endLine() {
        if (midLine) {
            out.println();
            midLine = false;
        }
    }
}
