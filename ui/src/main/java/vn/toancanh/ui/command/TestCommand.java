package vn.toancanh.ui.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.toancanh.ui.command.terminal.CommandException;

/** Tells of the one command that the script does without the program, since testing builds the program anew. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Runs every test, in a real browser, too.",
            "What follows is handed to Maven. The whole log is target/test.log."
        },
        customSynopsis = "toancanh test [maven arguments]",
        footer = {"", "Example:", "  ./toancanh test -pl config"})
final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandException("Cannot test from within the built program: type ./toancanh test");
    }
}
