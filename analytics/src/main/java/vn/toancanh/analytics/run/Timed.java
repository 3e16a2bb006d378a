package vn.toancanh.analytics.run;

import java.time.Duration;
import java.util.function.Supplier;

/** What came of some work, and how long it took. */
record Timed<T>(T result, Duration took) {
    static <T> Timed<T> of(Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        return new Timed<>(result, Duration.ofNanos(System.nanoTime() - begun));
    }
}
