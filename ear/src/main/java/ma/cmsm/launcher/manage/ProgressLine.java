package ma.cmsm.launcher.manage;

import java.io.PrintWriter;

/**
 * How far a long work is: a bar that redraws itself on a terminal, a line every ten percent
 * elsewhere.
 */
public final class ProgressLine implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final int STEP = 10; // percent between two plain lines

    private final PrintWriter out;
    private final boolean terminal;
    private long shown = -1;

    /**
     * @param out where to, usually standard error, so that a report on standard output stays clean
     * @param terminal whether a line can be redrawn there
     */
    public ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * @param total 0 while it is not known
     */
    public void show(long done, long total) {
        if (total <= 0) {
            return;
        }
        long percent = Math.min(100, done * 100 / total);
        long now = terminal ? percent : percent / STEP;
        if (now == shown) {
            return;
        }
        shown = now;
        String text = percent + " % (" + done + " of " + total + ")";
        if (terminal) {
            int filled = (int) (percent * WIDTH / 100);
            out.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + text);
            out.flush();
        } else {
            out.println(text);
        }
    }

    /** Leaves the line of the bar. */
    @Override
    public void close() {
        if (terminal && shown >= 0) {
            out.println();
        }
    }
}
