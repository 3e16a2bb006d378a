package vn.toancanh.ui.api;

import java.time.Duration;

/** Too many ask for what takes long: a question is to be asked again later. */
final class TooBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooBusy(Duration retryAfter) {
        super("Cannot answer now: others asked before, and their answers take long; ask again in %d s"
                .formatted(seconds(retryAfter)));
        this.retryAfter = retryAfter;
    }

    /** In whole seconds, as the header of that name has it. */
    String retryAfter() {
        return String.valueOf(seconds(retryAfter));
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.toSeconds());
    }
}
