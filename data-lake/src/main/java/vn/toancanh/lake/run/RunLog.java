package vn.toancanh.lake.run;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import vn.toancanh.lake.database.LakeDatabase;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.run.RunRows.Seen;

/**
 * Every run that was ever begun on the lake, in whichever process. One that was killed is found by whoever looks next.
 *
 * <p>Decision: docs/decisions/0029-a-run-is-on-record.md
 */
public final class RunLog {

    /** How often the process of a run is to say that it lives. */
    public static final Duration BEAT = Duration.ofSeconds(1);

    /** A process that this machine has no longer is not waited for, but for the case that we see another list of processes. */
    static final Duration GONE = Duration.ofSeconds(3);

    /** So long may a machine be busy with other things than beating. */
    static final Duration SILENT = Duration.ofSeconds(20);

    private static final int LONGEST_WHY = 1000;

    private final LakeDatabase database;
    private final BooleanSupplier nobodyWrites;
    private final Worker here;

    /** @param nobodyWrites whether the writer's lock is free, asked only where a run elsewhere has long been silent */
    public RunLog(LakeDatabase database, BooleanSupplier nobodyWrites) {
        this(database, nobodyWrites, Worker.here());
    }

    RunLog(LakeDatabase database, BooleanSupplier nobodyWrites, Worker here) {
        this.database = database;
        this.nobodyWrites = nobodyWrites;
        this.here = here;
    }

    /** This process, as its runs name it. */
    public Worker here() {
        return here;
    }

    /**
     * Puts a run of this process on record.
     *
     * @param why what began it, in words
     */
    public OpenRun begin(RunKind kind, String why, CodeVersion codeVersion) {
        settle();
        String token = UUID.randomUUID().toString();
        long id = database.change(
                handle -> idOf(handle, token).orElseGet(() -> insert(handle, token, kind, why, codeVersion)));
        return new OpenRun(database, id, token);
    }

    private static Optional<Long> idOf(Handle handle, String token) {
        return handle.createQuery("select run_id from pipeline_run where token = :token")
                .bind("token", token)
                .mapTo(Long.class)
                .findOne();
    }

    private long insert(Handle handle, String token, RunKind kind, String why, CodeVersion codeVersion) {
        handle.execute(
                "insert into pipeline_run (token, kind, why, host, process_id, process_started_at, code_version,"
                        + " started_at, heartbeat_at, outcome, message, steps_done, steps_expected, receipts)"
                        + " values (?, ?, ?, ?, ?, ?, ?, current_timestamp, current_timestamp, 'running', '', 0, 0,"
                        + " (select receipts from intake))",
                token,
                kind.id(),
                OpenRun.shortened(why, LONGEST_WHY),
                here.host(),
                here.process(),
                here.started().map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null),
                codeVersion.text());
        return idOf(handle, token).orElseThrow();
    }

    /** The runs that were begun last, the newest first. */
    public List<RunEntry> newestFirst(int limit) {
        settle();
        return database.ask(handle -> RunRows.newestFirst(handle, limit));
    }

    public Optional<RunEntry> find(long id) {
        settle();
        return database.ask(handle -> RunRows.find(handle, id));
    }

    /** The steps of a run, in the order in which they were told. */
    public List<RunStep> stepsOf(RunEntry run) {
        return database.ask(handle -> RunRows.stepsOf(handle, run.id()));
    }

    /** Whether any run goes on, in whichever process. */
    public boolean isAnyRunning() {
        settle();
        return !database.ask(RunRows::running).isEmpty();
    }

    /**
     * Asks a run to stop, which it hears within about a second; asking again changes nothing.
     *
     * @return the run as it stands then; none if there never was one of that number
     */
    public Optional<RunEntry> requestCancel(long id) {
        settle();
        return database.change(handle -> {
            handle.execute(
                    "update pipeline_run set cancel_requested_at = current_timestamp"
                            + " where run_id = ? and outcome = 'running' and cancel_requested_at is null",
                    id);
            return RunRows.find(handle, id);
        });
    }

    /** Notes the runs whose process is not there any more. */
    private void settle() {
        List<Seen> silent = database.ask(RunRows::running).stream()
                .filter(seen -> seen.silence().compareTo(GONE) > 0)
                .toList();
        silent.stream().filter(this::hasEnded).forEach(seen -> interrupted(seen.run()));
    }

    private boolean hasEnded(Seen seen) {
        return seen.run().worker().isGoneFrom(here)
                || seen.silence().compareTo(SILENT) > 0 && nobodyWrites.getAsBoolean();
    }

    /** Unless it was heard of in between. */
    private void interrupted(RunEntry run) {
        OffsetDateTime heard = run.heartbeatAt().atOffset(ZoneOffset.UTC);
        String message = "%s ended in the middle of it; the next run begins anew"
                .formatted(capitalised(run.worker().toString()));
        database.change(handle -> handle.execute(
                "update pipeline_run set outcome = 'interrupted', ended_at = heartbeat_at, message = ?"
                        + " where run_id = ? and outcome = 'running' and heartbeat_at = ?",
                message,
                run.id(),
                heard));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
