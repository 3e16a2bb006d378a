package vn.toancanh.ui.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.lake.run.RunStep;
import vn.toancanh.ui.schedule.NextRun;

/** A run, its steps and those that are due, as other programs read them. */
public final class RunFields {
    private RunFields() {}

    /** Runs as they are listed, and when the next are due. */
    public static Map<String, Object> of(List<RunEntry> runs, List<NextRun> next) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("runs", runs.stream().map(RunFields::of).toList());
        fields.put("next", next.stream().map(RunFields::of).toList());
        return fields;
    }

    /** A run with its steps. */
    public static Map<String, @Nullable Object> of(RunEntry run, List<RunStep> steps) {
        var fields = of(run);
        fields.put("steps", steps.stream().map(RunFields::of).toList());
        return fields;
    }

    /** A run without its steps. */
    public static Map<String, @Nullable Object> of(RunEntry run) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("run", run.id());
        fields.put("kind", run.kind().id());
        fields.put("why", run.why());
        fields.put("host", run.worker().host());
        fields.put("process", run.worker().process());
        fields.put("code_version", run.codeVersion().text());
        fields.put("started_at", run.startedAt().toString());
        fields.put("heartbeat_at", run.heartbeatAt().toString());
        fields.put("ended_at", run.endedAt().map(Instant::toString).orElse(null));
        fields.put(
                "cancel_requested_at",
                run.cancelRequestedAt().map(Instant::toString).orElse(null));
        fields.put("outcome", run.outcome().id());
        fields.put("release", run.release().isPresent() ? run.release().getAsLong() : null);
        fields.put("message", run.message());
        fields.put("steps_done", run.progress().done());
        fields.put("steps_expected", run.progress().expected());
        return fields;
    }

    private static Map<String, @Nullable Object> of(RunStep step) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("step", step.number());
        fields.put("stage", step.stage().id());
        fields.put("words", step.words());
        fields.put("started_at", step.startedAt().toString());
        fields.put("millis", step.took().map(Duration::toMillis).orElse(null));
        fields.put("rows_read", step.counts().rowsRead());
        fields.put("rows_accepted", step.counts().rowsAccepted());
        fields.put("rows_rejected", step.counts().rowsRejected());
        fields.put("files", step.counts().files());
        return fields;
    }

    private static Map<String, Object> of(NextRun next) {
        return Map.of("name", next.name(), "due", next.due().toString());
    }
}
