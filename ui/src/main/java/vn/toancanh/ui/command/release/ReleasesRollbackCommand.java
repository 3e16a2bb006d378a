package vn.toancanh.ui.command.release;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Terminal;

/** Shows everybody again what an earlier release showed. */
@Command(
        name = "rollback",
        description = {
            "Shows everybody again what an earlier release showed.",
            "It is published as a new release, and what changes by it is told. Nothing is lost: the release that",
            "is taken back stays on record, and its deliveries may be delivered again. Files that define things",
            "are not rolled back: where they differ, the next run goes by them, and you are told."
        },
        footer = {"", "Example:", "  ./toancanh releases rollback --to 12"})
final class ReleasesRollbackCommand extends LakeCommand {
    @Option(
            names = "--to",
            paramLabel = "RELEASE",
            converter = ReleaseChoice.Converter.class,
            description = "its number or name; the parent of the latest unless told")
    private Optional<ReleaseChoice> choice;

    ReleasesRollbackCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var release = rolledBack(analytics);
        terminal.say(
                "Release %d shows what release %d showed.",
                release.id(), release.restored().orElseThrow());
        var lake = analytics.lake();
        var before = lake.releases().require(release.id() - 1);
        new ReleaseDiffLines(lake.diff(before, release)).tell(terminal);
        new NextRunNote(analytics, release).tell(terminal);
    }

    private Release rolledBack(Analytics analytics) {
        return choice.map(meant -> meant.in(analytics.lake().releases()))
                .map(earlier -> analytics.rollBackTo(earlier.id()))
                .orElseGet(analytics::takeBack);
    }
}
