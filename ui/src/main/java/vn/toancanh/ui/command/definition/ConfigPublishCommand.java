package vn.toancanh.ui.command.definition;

import java.util.Optional;
import picocli.CommandLine.Command;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.RunCause;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.command.release.ChangedValues;
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
        analytics
                .run(RunCause.DEFINITIONS, terminal.progress())
                .published()
                .ifPresentOrElse(
                        release -> tell(release, analytics),
                        () -> terminal.say("Unchanged: nothing is released that was made with other definitions."));
    }

    private void tell(Release release, Analytics analytics) {
        terminal.say("Published release %d with the definitions of today.", release.id());
        release.parent().stream()
                .mapToObj(analytics.lake().releases()::find)
                .flatMap(Optional::stream)
                .forEach(before -> {
                    terminal.say("From release %d:", before.id());
                    ChangedValues.between(analytics, before, release).tell(terminal);
                });
    }
}
