package vn.toancanh.lake.run;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import vn.toancanh.lake.release.CodeVersion;

/**
 * A run, as it is on record.
 *
 * @param why what began it, in words
 * @param heartbeatAt when its process was last heard of
 * @param endedAt empty while it runs; of an interrupted one when it was last heard of
 * @param release the release that it published
 * @param message what is to be said of its end; empty where the outcome says all
 * @param cancelRequestedAt when somebody asked it to stop
 */
public record RunEntry(
        long id,
        RunKind kind,
        String why,
        Worker worker,
        CodeVersion codeVersion,
        Instant startedAt,
        Instant heartbeatAt,
        Optional<Instant> endedAt,
        RunOutcome outcome,
        OptionalLong release,
        String message,
        RunProgress progress,
        Optional<Instant> cancelRequestedAt) {

    public boolean isRunning() {
        return outcome == RunOutcome.RUNNING;
    }
}
