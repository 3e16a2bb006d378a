package vn.toancanh.lake.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.toancanh.lake.database.LakeDatabase;

/** A run that goes on in this process: it says that it lives, how far it has come, and at last how it has ended. */
public final class OpenRun {

    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_MESSAGE = 4000;

    private final LakeDatabase database;
    private final long id;
    private final String token;
    private int begun;
    private int done;
    private int expected;
    private boolean goesOn;

    OpenRun(LakeDatabase database, long id, String token) {
        this.database = database;
        this.id = id;
        this.token = token;
    }

    public long id() {
        return id;
    }

    /** Unlike any other run's, of whatever lake. */
    public String token() {
        return token;
    }

    /**
     * Says that the run lives, which whoever took it for interrupted is to know, too.
     *
     * @return whether somebody has asked it to stop
     */
    public boolean beat() {
        return database.change(handle -> {
            handle.execute(
                    "update pipeline_run set heartbeat_at = current_timestamp, outcome = 'running', ended_at = null,"
                            + " message = '' where run_id = ? and outcome in ('running', 'interrupted')",
                    id);
            return handle.createQuery("select count(*) from pipeline_run where run_id = :id"
                                    + " and cancel_requested_at is not null")
                            .bind("id", id)
                            .mapTo(Integer.class)
                            .one()
                    == 1;
        });
    }

    /** Puts on record what the run tells of its steps. */
    public synchronized void note(StepNews news) {
        switch (news) {
            case StepNews.Remaining remaining -> {
                expected = done + remaining.steps();
                keepProgress();
            }
            case StepNews.Began step -> {
                begin(step.stage(), step.words(), null, StepCounts.NONE);
                keepProgress();
            }
            case StepNews.Ended end -> end(end.took(), end.counts());
            case StepNews.Done step -> {
                begin(step.stage(), step.words(), step.took().toMillis(), step.counts());
                goesOn = false;
                done++;
                keepProgress();
            }
        }
    }

    private void begin(Stage stage, String words, @Nullable Long millis, StepCounts counts) {
        begun++;
        goesOn = true;
        int number = begun;
        database.change(handle -> {
            handle.execute("delete from pipeline_step where run_id = ? and step_number = ?", id, number);
            return handle.execute(
                    "insert into pipeline_step (run_id, step_number, stage, told, started_at, millis, rows_read,"
                            + " rows_accepted, rows_rejected, file_count)"
                            + " values (?, ?, ?, ?, current_timestamp, ?, ?, ?, ?, ?)",
                    id,
                    number,
                    stage.id(),
                    shortened(words.strip(), LONGEST_WORDS),
                    millis,
                    counts.rowsRead(),
                    counts.rowsAccepted(),
                    counts.rowsRejected(),
                    counts.files());
        });
    }

    private void end(Duration took, StepCounts counts) {
        if (!goesOn) {
            return;
        }
        goesOn = false;
        done++;
        database.change(handle -> handle.execute(
                "update pipeline_step set millis = ?, rows_read = ?, rows_accepted = ?, rows_rejected = ?, file_count = ?"
                        + " where run_id = ? and step_number = ?",
                took.toMillis(),
                counts.rowsRead(),
                counts.rowsAccepted(),
                counts.rowsRejected(),
                counts.files(),
                id,
                begun));
        keepProgress();
    }

    private void keepProgress() {
        expected = Math.max(expected, goesOn ? done + 1 : done);
        database.change(handle -> handle.execute(
                "update pipeline_run set steps_done = ?, steps_expected = ? where run_id = ?", done, expected, id));
    }

    /** How far it has come. */
    public synchronized RunProgress progress() {
        return new RunProgress(done, expected);
    }

    /** The last word of the run, whatever others have taken it for meanwhile; one that is broken off leaves steps that were to come. */
    public void end(RunEnding ending) {
        Long release = ending.release().isPresent() ? ending.release().getAsLong() : null;
        database.change(handle -> handle.execute(
                "update pipeline_run set outcome = ?, release_id = ?, message = ?, heartbeat_at = current_timestamp,"
                        + " ended_at = current_timestamp, steps_expected = "
                        + (ending.outcome().isBrokenOff() ? "steps_expected" : "steps_done") + " where run_id = ?",
                ending.outcome().id(),
                release,
                shortened(ending.message(), LONGEST_MESSAGE),
                id));
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
