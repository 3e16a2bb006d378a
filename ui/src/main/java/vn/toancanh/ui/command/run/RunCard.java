package vn.toancanh.ui.command.run;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.lake.run.RunStep;
import vn.toancanh.ui.command.terminal.TextTable;
import vn.toancanh.ui.command.terminal.VietnamTime;

/** All that is on record of one run, a line for each. */
record RunCard(RunEntry run, List<RunStep> steps) {
    String text() {
        var lines = new StringJoiner(System.lineSeparator());
        add(lines, "run", String.valueOf(run.id()));
        add(lines, "kind", run.kind().id());
        add(lines, "because of", run.why());
        add(lines, "done by", "%s, version %s".formatted(run.worker(), run.codeVersion()));
        add(lines, "begun", VietnamTime.of(run.startedAt()));
        run.endedAt().ifPresent(moment -> add(lines, "ended", VietnamTime.of(moment)));
        add(lines, "seconds", RunsListCommand.seconds(run));
        run.cancelRequestedAt().ifPresent(moment -> add(lines, "to stop", "asked at " + VietnamTime.of(moment)));
        add(lines, "outcome", run.outcome().id());
        run.release().ifPresent(id -> add(lines, "release", String.valueOf(id)));
        add(lines, "message", run.message());
        add(lines, "steps", run.progress().words());
        return steps.isEmpty() ? lines.toString() : lines + System.lineSeparator() + table();
    }

    private String table() {
        var table = new TextTable("step", "seconds", "read", "accepted", "rejected", "files", "what");
        steps.forEach(step -> table.add(
                step.number(),
                step.took()
                        .map(took -> String.format(Locale.ROOT, "%.1f", took.toMillis() / 1e3))
                        .orElse("…"),
                step.counts().rowsRead(),
                step.counts().rowsAccepted(),
                step.counts().rowsRejected(),
                step.counts().files(),
                step.words()));
        return table.text();
    }

    private static void add(StringJoiner lines, String what, String words) {
        if (!words.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "%-11s %s", what, words));
        }
    }
}
