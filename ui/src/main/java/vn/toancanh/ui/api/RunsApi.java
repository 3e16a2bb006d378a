package vn.toancanh.ui.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.run.RunLog;
import vn.toancanh.ui.runs.RunFields;
import vn.toancanh.ui.schedule.DueRuns;

/** Tells of runs, and stops one. */
@RestController
@RequestMapping(path = Resource.ROOT + "/runs", produces = MediaType.APPLICATION_JSON_VALUE)
class RunsApi {
    private static final int FEW = 20;
    private static final int MOST = 1000;

    private final RunLog log;
    private final DueRuns due;

    RunsApi(Analytics analytics) {
        this.log = analytics.lake().runs();
        this.due = new DueRuns(analytics.lake());
    }

    @GetMapping
    Map<String, Object> runs(@RequestParam(name = "limit") Optional<String> limit) {
        int count = limit.map(text -> Parameters.count("limit", text, MOST)).orElse(FEW);
        return RunFields.of(log.newestFirst(count), due.after(Instant.now()));
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> run(@PathVariable("id") String id) {
        var run = number(id).flatMap(log::find).orElseThrow(() -> unknown(id));
        return RunFields.of(run, log.stepsOf(run));
    }

    /** Asks it to stop; one that has ended is refused with its outcome. */
    @PostMapping("/{id}/cancel")
    Map<String, @Nullable Object> cancel(@PathVariable("id") String id) {
        var run = number(id).flatMap(log::requestCancel).orElseThrow(() -> unknown(id));
        if (!run.isRunning()) {
            throw new EndedRun(run);
        }
        return RunFields.of(run);
    }

    private static Optional<Long> number(String id) {
        return Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static BadDelivery unknown(String id) {
        return new BadDelivery(
                BadDelivery.Kind.UNKNOWN,
                "Cannot tell of run '%s': there is none of that number, %s lists all"
                        .formatted(id, Resource.RUNS.path()));
    }
}
