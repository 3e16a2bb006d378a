package vn.toancanh.ui.command.terminal;

import java.io.PrintWriter;
import java.util.Locale;
import vn.toancanh.analytics.Progress;

/** Prints a line for each step, with the seconds since the first word was possible. */
public final class ProgressLines implements Progress {
    private final long begun = System.nanoTime();
    private final PrintWriter out;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void step(String what) {
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s", (System.nanoTime() - begun) / 1e9, what));
        out.flush();
    }
}
