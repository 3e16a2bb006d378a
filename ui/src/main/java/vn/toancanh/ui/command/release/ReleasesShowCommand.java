package vn.toancanh.ui.command.release;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.Releases;
import vn.toancanh.ui.command.delivery.QualityReportLines;
import vn.toancanh.ui.command.terminal.CommandException;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Terminal;

/** Tells all that is on record of one release. */
@Command(
        name = "show",
        description = {
            "Tells all that is on record of one release.",
            "What made it, what it follows, which deliveries it counts, what the checks have found about",
            "them, and whether it is kept."
        },
        footer = {"", "Example:", "  ./toancanh releases show 12"})
final class ReleasesShowCommand extends LakeCommand {
    @Parameters(
            paramLabel = "RELEASE",
            arity = "0..1",
            converter = ReleaseChoice.Converter.class,
            description = "its number or name; the latest unless told")
    private Optional<ReleaseChoice> choice;

    @Option(names = "--json", description = "everything, for other programs")
    private boolean json;

    ReleasesShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var release = chosen(analytics.lake().releases());
        var quality = analytics.lake().history().qualityOf(release.deliveries());
        if (json) {
            terminal.say(ReleaseJson.of(release, quality));
        } else {
            terminal.say(new ReleaseCard(release).text());
            terminal.say(new QualityReportLines(quality).text());
        }
    }

    private Release chosen(Releases releases) {
        return choice.map(meant -> meant.in(releases))
                .or(releases::latest)
                .orElseThrow(() -> new CommandException("Cannot show a release: none has been published yet"));
    }
}
