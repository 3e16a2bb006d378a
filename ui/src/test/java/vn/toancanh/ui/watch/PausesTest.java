package vn.toancanh.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PausesTest {
    private final Pauses<String> pauses = new Pauses<>();

    @Test
    void pausesDoubleUpToTenSeconds() {
        for (long pause : new long[] {100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000}) {
            pauses.failed("a", 0);

            assertThat(pauses.isDue("a", millis(pause) - 1)).isFalse();
            assertThat(pauses.isDue("a", millis(pause))).isTrue();
        }
    }

    @Test
    void somethingElseIsDueAtOnceAndBeginsWithTheShortestPause() {
        pauses.failed("a", 0);
        pauses.failed("a", 0);

        assertThat(pauses.isDue("b", 0)).isTrue();
        pauses.failed("b", 0);
        assertThat(pauses.isDue("b", millis(100))).isTrue();
    }

    private static long millis(long count) {
        return TimeUnit.MILLISECONDS.toNanos(count);
    }
}
