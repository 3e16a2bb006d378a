package vn.toancanh.ui.command.release;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.release.ReleaseTag;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Terminal;

/** Takes a name away from the release that has it. */
@Command(
        name = "untag",
        description = {
            "Takes a name away from the release that has it.",
            "Without another name it expires like any other."
        },
        footer = {"", "Example:", "  ./toancanh releases untag report-2025"})
final class ReleasesUntagCommand extends LakeCommand {
    @Parameters(paramLabel = "NAME", converter = ReleaseChoice.TagConverter.class, description = "the name")
    private ReleaseTag tag;

    ReleasesUntagCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var release = analytics.lake().releases().untag(tag);
        terminal.say(
                release.tags().isEmpty()
                        ? "Release %d has no name any more, and expires like any other."
                        : "Release %d is no longer named '%s'; it has another name, and is kept.",
                release.id(),
                tag);
    }
}
