package vn.toancanh.ui.command.definition;

import picocli.CommandLine.Command;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.RunCause;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Terminal;

/** Publishes what is released by the definitions as they stand now. */
@Command(
        name = "publish",
        description = {
            "Totals anew by edited definitions, and publishes.",
            "A release is shown with the definitions that it was made with: edits are seen from the next one on."
        },
        footer = {"", "Example:", "  ./toancanh config publish"})
final class ConfigPublishCommand extends LakeCommand {
    ConfigPublishCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var published = analytics.run(RunCause.DEFINITIONS, terminal.progress()).published();
        terminal.say(published
                .map(release -> "Published release %d with the definitions of today.".formatted(release.id()))
                .orElse("Unchanged: nothing is released that was made with other definitions."));
    }
}
