package vn.toancanh.ui.watch;

import java.time.Duration;
import java.util.Optional;

/**
 * When what has failed may be tried again: after pauses that double up to 10 seconds, something else at once.
 *
 * @param <S> what is tried
 */
final class Pauses<S> {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Optional<Failure<S>> last = Optional.empty();

    /** A try that failed, and from which moment on the next one is due. */
    private record Failure<S>(S tried, Duration pause, long due) {}

    /** @param now in nanoseconds, of a clock that only goes on */
    boolean isDue(S next, long now) {
        return last.filter(failure -> failure.tried().equals(next))
                .map(failure -> now - failure.due() >= 0)
                .orElse(true);
    }

    /** Notes that a try has just failed. */
    void failed(S tried, long now) {
        var pause = last.filter(failure -> failure.tried().equals(tried))
                .map(failure -> failure.pause().multipliedBy(2))
                .filter(longer -> longer.compareTo(LONGEST) < 0)
                .orElse(last.filter(failure -> failure.tried().equals(tried)).isPresent() ? LONGEST : FIRST);
        last = Optional.of(new Failure<>(tried, pause, now + pause.toNanos()));
    }
}
