package vn.toancanh.ui.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.toancanh.lake.release.Release;

/** Lists every release. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = {"Lists every release, the newest first.", "The newest is what everybody sees."},
        footer = {"", "Example:", "  ./toancanh releases"})
final class ReleasesCommand implements Callable<Integer> {
    private final Terminal terminal;

    ReleasesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var analytics = terminal.open()) {
            var table = new TextTable("release", "published (Việt Nam)", "deliveries", "content");
            var history = analytics.lake().releases().history();
            history.forEach(release -> table.add(
                    release.id(),
                    VietnamTime.of(release.publishedAt()),
                    release.deliveries().size(),
                    content(release)));
            terminal.say(history.isEmpty() ? "Nothing was published yet." : table.text());
            return 0;
        }
    }

    private static String content(Release release) {
        return release.restored().isPresent()
                ? "that of release %d again".formatted(release.restored().getAsLong())
                : "new, definitions " + release.configHash().substring(0, 8);
    }
}
