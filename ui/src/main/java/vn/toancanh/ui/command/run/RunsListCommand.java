package vn.toancanh.ui.command.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Limit;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.TextTable;
import vn.toancanh.ui.command.terminal.VietnamTime;
import vn.toancanh.ui.schedule.DueRuns;
import vn.toancanh.ui.schedule.NextRun;

/** Lists the runs that were begun last, and when the next are due. */
@Command(
        name = "list",
        description = {
            "Lists every run, and when the next are due.",
            "The newest stands first. A run whose process was killed is told as interrupted; the next run begins anew."
        },
        footer = {"", "Example:", "  ./toancanh runs list"})
final class RunsListCommand extends LakeCommand {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            converter = Limit.Converter.class,
            description = "how many runs at most, ${DEFAULT-VALUE} unless told; 0 for all")
    private Limit limit;

    @Option(names = "--json", description = "everything, for other programs")
    private boolean json;

    RunsListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var log = analytics.lake().runs();
        var next = new DueRuns(analytics.lake()).after(Instant.now());
        var shown = log.newestFirst(limit.of(Integer.MAX_VALUE));
        if (json) {
            terminal.say(RunJson.of(shown, next));
        } else {
            terminal.say(shown.isEmpty() ? "Nothing was run yet." : table(shown));
            next.forEach(this::tell);
        }
    }

    private void tell(NextRun next) {
        terminal.say("Next: %s at %s (Việt Nam)", next.name(), VietnamTime.of(next.due()));
    }

    private static String table(List<RunEntry> runs) {
        var table = new TextTable("run", "kind", "begun (Việt Nam)", "seconds", "outcome", "release", "steps");
        runs.forEach(run -> table.add(
                run.id(),
                run.kind().id(),
                VietnamTime.of(run.startedAt()),
                seconds(run),
                run.outcome().id(),
                told(run.release()),
                run.progress().words()));
        return table.text();
    }

    /** How long it took, or takes by what was last heard of it. */
    static String seconds(RunEntry run) {
        var took = Duration.between(run.startedAt(), run.endedAt().orElse(run.heartbeatAt()));
        return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1e3);
    }

    private static String told(OptionalLong release) {
        return release.isPresent() ? String.valueOf(release.getAsLong()) : "";
    }
}
