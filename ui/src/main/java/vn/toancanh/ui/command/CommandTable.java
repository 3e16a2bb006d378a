package vn.toancanh.ui.command;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import vn.toancanh.ui.command.terminal.TextTable;

/** The commands below one, each with the sentence that its own help begins with. */
final class CommandTable {
    private CommandTable() {}

    /** In the place of picocli's own list, which knows one level only and cuts sentences where lines end. */
    static String of(Help help) {
        var table = new TextTable("Commands:", "");
        commandsOf(help.commandSpec()).forEach(command -> table.add("  " + nameIn(help, command), sentence(command)));
        return help.subcommands().isEmpty() ? "" : table.text() + System.lineSeparator();
    }

    /** What can be typed, at any depth: a command that only gathers others is none. */
    private static Stream<CommandSpec> commandsOf(CommandSpec above) {
        return above.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .flatMap(spec -> spec.subcommands().isEmpty() ? Stream.of(spec) : commandsOf(spec));
    }

    private static String nameIn(Help help, CommandSpec command) {
        return command.qualifiedName()
                .substring(help.commandSpec().qualifiedName().length() + 1);
    }

    private static String sentence(CommandSpec command) {
        return command.usageMessage().description()[0];
    }
}
