package vn.toancanh.ui.command.feed;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.Presence;
import vn.toancanh.ui.command.terminal.Terminal;

/** Lists the kinds of files that can be delivered. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {"Lists the kinds of files that can be delivered.", "Each with its columns."},
        footer = {"", "Example:", "  ./toancanh feeds list"})
final class FeedsListCommand implements Callable<Integer> {
    private final Terminal terminal;

    FeedsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.definitions().feeds().forEach(this::tell);
        return 0;
    }

    private void tell(Feed feed) {
        terminal.say(
                "%s: %s / %s (%s, usually from %s)",
                feed.id(), feed.name().vi(), feed.name().en(), lower(feed.frequency()), feed.provider());
        feed.columns().forEach(column -> terminal.say("  " + line(column)));
    }

    private static String line(Column column) {
        var optional = column.presence() == Presence.REQUIRED ? "" : ", may be missing";
        var values = column.values().isEmpty() ? "" : ": " + String.join(", ", column.values());
        return "%s (%s%s)%s".formatted(column.name(), lower(column.type()), optional, values);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
