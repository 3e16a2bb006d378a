package vn.toancanh.ui.command.release;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.lake.release.Releases;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Limit;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.TextTable;
import vn.toancanh.ui.command.terminal.VietnamTime;

/** Lists every release. */
@Command(
        name = "list",
        description = {
            "Lists every release, the newest first.",
            "The newest is what everybody sees. Expired ones stay on record, but cannot be read any more."
        },
        footer = {"", "Example:", "  ./toancanh releases list"})
final class ReleasesListCommand extends LakeCommand {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            converter = Limit.Converter.class,
            description = "how many releases at most, ${DEFAULT-VALUE} unless told; 0 for all")
    private Limit limit;

    @Option(names = "--json", description = "everything, for other programs")
    private boolean json;

    ReleasesListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var history = analytics.lake().releases().history();
        var shown = history.subList(0, limit.of(history.size()));
        if (json) {
            terminal.say(ReleaseJson.of(shown.stream()
                    .map(entry -> analytics.lake().releases().require(entry.id()))
                    .toList()));
        } else {
            tell(history, shown, analytics.lake().releases());
        }
    }

    private void tell(List<ReleaseEntry> history, List<ReleaseEntry> shown, Releases releases) {
        terminal.say(
                shown.isEmpty()
                        ? "Nothing was published yet."
                        : table(shown, releases.deliveriesFrom(shown.getLast().id())));
        if (shown.size() < history.size()) {
            terminal.say("… and %d older: ./toancanh releases list --limit 0 lists all", history.size() - shown.size());
        }
    }

    private static String table(List<ReleaseEntry> releases, Map<Long, Integer> deliveries) {
        var table = new TextTable("release", "published (Việt Nam)", "deliveries", "content", "kept");
        releases.forEach(release -> table.add(
                release.id(),
                VietnamTime.of(release.publishedAt()),
                deliveries.getOrDefault(release.id(), 0),
                content(release),
                kept(release)));
        return table.text();
    }

    private static String content(ReleaseEntry release) {
        return release.restored().isPresent()
                ? "release %d again".formatted(release.restored().getAsLong())
                : "definitions " + ReleaseCard.shortened(release.configHash());
    }

    private static String kept(ReleaseEntry release) {
        var words = new StringJoiner(", ");
        release.tags().forEach(tag -> words.add(tag.name()));
        return release.isExpired() ? "expired" : words.toString();
    }
}
