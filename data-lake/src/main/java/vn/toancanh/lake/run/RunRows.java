package vn.toancanh.lake.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import vn.toancanh.lake.release.CodeVersion;

/** The rows of runs and their steps, as the database keeps them. */
final class RunRows {

    private static final String RUNS = "select r.*, current_timestamp as now_at from pipeline_run r ";

    private RunRows() {}

    /**
     * A run with the database's own time.
     *
     * @param silence how long its process has not been heard of
     */
    record Seen(RunEntry run, Duration silence) {}

    static List<RunEntry> newestFirst(Handle handle, int limit) {
        return handle.createQuery(RUNS + "order by r.run_id desc limit :limit")
                .bind("limit", limit)
                .map(RunRows::run)
                .list();
    }

    static Optional<RunEntry> find(Handle handle, long id) {
        return handle.createQuery(RUNS + "where r.run_id = :id")
                .bind("id", id)
                .map(RunRows::run)
                .findOne();
    }

    static List<Seen> running(Handle handle) {
        return handle.createQuery(RUNS + "where r.outcome = 'running' order by r.run_id")
                .map(RunRows::seen)
                .list();
    }

    static List<RunStep> stepsOf(Handle handle, long id) {
        return handle.createQuery("select * from pipeline_step where run_id = :id order by step_number")
                .bind("id", id)
                .map(RunRows::step)
                .list();
    }

    private static Seen seen(ResultSet row, StatementContext context) throws SQLException {
        return new Seen(run(row, context), Duration.between(moment(row, "heartbeat_at"), moment(row, "now_at")));
    }

    private static RunEntry run(ResultSet row, StatementContext context) throws SQLException {
        long release = row.getLong("release_id");
        boolean unpublished = row.wasNull();
        return new RunEntry(
                row.getLong("run_id"),
                RunKind.of(row.getString("kind")),
                row.getString("why"),
                new Worker(row.getString("host"), row.getLong("process_id"), perhaps(row, "process_started_at")),
                new CodeVersion(row.getString("code_version")),
                moment(row, "started_at"),
                moment(row, "heartbeat_at"),
                perhaps(row, "ended_at"),
                RunOutcome.of(row.getString("outcome")),
                unpublished ? OptionalLong.empty() : OptionalLong.of(release),
                row.getString("message"),
                new RunProgress(row.getInt("steps_done"), row.getInt("steps_expected")),
                perhaps(row, "cancel_requested_at"));
    }

    private static RunStep step(ResultSet row, StatementContext context) throws SQLException {
        long millis = row.getLong("millis");
        boolean unfinished = row.wasNull();
        return new RunStep(
                row.getInt("step_number"),
                Stage.of(row.getString("stage")),
                row.getString("told"),
                moment(row, "started_at"),
                unfinished ? Optional.empty() : Optional.of(Duration.ofMillis(millis)),
                new StepCounts(
                        row.getLong("rows_read"),
                        row.getLong("rows_accepted"),
                        row.getLong("rows_rejected"),
                        row.getInt("file_count")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Instant> perhaps(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
