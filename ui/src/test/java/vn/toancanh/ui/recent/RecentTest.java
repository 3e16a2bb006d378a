package vn.toancanh.ui.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent<String, Integer> lengths = new Recent<>(2);
    private final List<String> computed = new ArrayList<>();

    @Test
    void whatNobodyHasAskedForTheLongestGoesFirst() {
        for (var word : List.of("a", "bb", "a", "ccc", "a", "bb")) {
            assertThat(length(word)).isEqualTo(word.length());
        }

        assertThat(computed).containsExactly("a", "bb", "ccc", "bb");
        assertThat(lengths.keys()).containsExactly("a", "bb");
    }

    @Test
    void whatIsLookedForIsNotComputed() {
        assertThat(lengths.kept("a")).isEmpty();
        assertThat(lengths.keys()).isEmpty();

        length("a");
        assertThat(lengths.kept("a")).hasValue(1);
    }

    @Test
    void whatFailsIsComputedAgainAndNotKept() {
        assertThatThrownBy(() -> lengths.of("a", word -> {
                    throw new IllegalStateException("for now");
                }))
                .hasMessage("for now");

        assertThat(lengths.keys()).isEmpty();
        assertThat(length("a")).isOne();
    }

    @Test
    void whatSeveralAskForAtATimeIsComputedOnce() throws Exception {
        var beginning = new CountDownLatch(1);
        var going = new CountDownLatch(1);
        var times = new AtomicInteger();
        Callable<Integer> asking = () -> lengths.of("a", word -> {
            beginning.countDown();
            awaitUnbroken(going);
            return times.incrementAndGet();
        });
        var first = new FutureTask<>(asking);
        var second = new FutureTask<>(asking);
        Thread.ofPlatform().start(first);
        beginning.await();

        awaitStandstill(Thread.ofPlatform().start(second));
        going.countDown();

        assertThat(first.get()).isOne();
        assertThat(second.get()).isOne();
        assertThat(times).hasValue(1);
    }

    /** Whether it waits for the other's answer or computes one of its own, it goes on no further. */
    private static void awaitStandstill(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.BLOCKED && thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).as("an answer before there is one").isTrue();
            Thread.sleep(5);
        }
    }

    private static void awaitUnbroken(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int length(String word) {
        return lengths.of(word, each -> {
            computed.add(each);
            return each.length();
        });
    }
}
