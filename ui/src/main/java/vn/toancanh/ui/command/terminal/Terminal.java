package vn.toancanh.ui.command.terminal;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.SparkMaster;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.Home;
import vn.toancanh.ui.Program;

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

    public Home home() {
        return new Home(folder);
    }

    /**
     * Opens the home folder for whoever reads what is kept there, or changes it.
     *
     * @throws CommandException if there is nothing yet, as where TOANCANH_HOME is mistyped; nothing is made then
     */
    public Analytics open() {
        return open(SparkMaster.of(System.getenv()));
    }

    /** The same with the jobs running where they are told to. */
    public Analytics open(SparkMaster master) {
        var home = home();
        if (!home.holdsALake()) {
            throw unusable(Files.isDirectory(home.root()) ? "nothing was ever kept in it" : "there is no such folder");
        }
        return Analytics.open(home, Program.codeVersion(), master);
    }

    /** Opens the home folder for whoever brings something in, and says so where it was not there yet. */
    public Analytics openOrMake() {
        var home = home();
        boolean isNew = !home.holdsALake();
        var opened = Analytics.open(home, Program.codeVersion());
        if (isNew) {
            say("Began a lake in the home folder %s.", home.root());
        }
        return opened;
    }

    /**
     * The definitions that hold in the home folder.
     *
     * @throws CommandException if there is no such folder
     */
    public Definitions definitions() {
        if (!Files.isDirectory(home().root())) {
            throw unusable("there is no such folder");
        }
        return definitionsOrShipped();
    }

    /** The definitions that hold in the home folder, or will once it is made. */
    public Definitions definitionsOrShipped() {
        return Definitions.read(DefinitionFiles.under(home().definitions()));
    }

    private CommandException unusable(String why) {
        return new CommandException(
                "Cannot read the home folder %s: %s. Set %s to another, or fill this one: ./toancanh run, or ./toancanh deliver FILE --feed ID"
                        .formatted(home().root(), why, HOME));
    }

    public void say(String line, Object... values) {
        out.println(values.length == 0 ? line : line.formatted(values));
        out.flush();
    }

    /** A progress that begins to count seconds now. */
    public ProgressLines progress() {
        return new ProgressLines(out);
    }
}
