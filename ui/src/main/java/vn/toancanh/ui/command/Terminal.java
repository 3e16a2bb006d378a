package vn.toancanh.ui.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.Home;

/**
 * Where a command is typed and answered.
 *
 * @param folder the home folder that the command works on
 */
public record Terminal(Path folder, PrintWriter out, PrintWriter err) {
    private static final String HOME = "TOANCANH_HOME";

    /** The terminal of this process, with the home folder that the environment names. */
    public static Terminal ofProcess() {
        return new Terminal(
                Path.of(System.getenv().getOrDefault(HOME, "var")).toAbsolutePath(),
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true));
    }

    Home home() {
        return new Home(folder);
    }

    Analytics open() {
        return Analytics.open(home());
    }

    void say(String line, Object... values) {
        out.println(values.length == 0 ? line : line.formatted(values));
        out.flush();
    }

    /** A progress that begins to count seconds now. */
    ProgressLines progress() {
        return new ProgressLines(out);
    }
}
