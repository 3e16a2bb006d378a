package vn.toancanh.ui.command.release;

import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.release.ReleaseTag;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Terminal;

/** Names a release, which is never expired from then on. */
@Command(
        name = "tag",
        description = {
            "Names a release, which is never expired from then on.",
            "A name may stand wherever a release is asked for, and is of one release alone."
        },
        footer = {"", "Example:", "  ./toancanh releases tag 12 report-2025"})
final class ReleasesTagCommand extends LakeCommand {
    @Parameters(
            index = "0",
            paramLabel = "RELEASE",
            converter = ReleaseChoice.Converter.class,
            description = "its number, or another name of it")
    private ReleaseChoice choice;

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            converter = ReleaseChoice.TagConverter.class,
            description = "letters, digits, dots, hyphens and underlines, the first a letter")
    private ReleaseTag tag;

    ReleasesTagCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var releases = analytics.lake().releases();
        var named = releases.tag(choice.in(releases).id(), tag, Instant.now());
        terminal.say("Release %d is named '%s', and is kept.", named.id(), tag);
    }
}
