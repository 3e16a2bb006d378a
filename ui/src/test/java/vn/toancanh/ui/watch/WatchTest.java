package vn.toancanh.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WatchTest {
    @Test
    void looksOnAfterWhateverALookHasMet() throws InterruptedException {
        var looks = new CountDownLatch(3);
        try (var watch = new Watch<>("test-watch", "Cannot look", 0)) {
            watch.begin(
                    Duration.ofMillis(1),
                    () -> {
                        looks.countDown();
                        if (looks.getCount() == 1) {
                            throw new AssertionError("broken");
                        }
                        throw new IllegalStateException("for now");
                    },
                    taken -> {});
            assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aChangeThatCouldNotBeTakenIsTriedAgainUntilItIsAndThenNoMore() throws InterruptedException {
        var tries = new AtomicInteger();
        var looksAfterwards = new CountDownLatch(20);
        try (var watch = new Watch<>("test-watch", "Cannot take", "old")) {
            watch.begin(
                    Duration.ofMillis(5),
                    () -> {
                        if (tries.get() == 2) {
                            looksAfterwards.countDown();
                        }
                        return "new";
                    },
                    taken -> {
                        if (tries.incrementAndGet() == 1) {
                            throw new IllegalStateException("once");
                        }
                    });
            assertThat(looksAfterwards.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(tries).hasValue(2);
    }

    @Test
    void aChangeThatCannotBeTakenIsNotTriedAtEveryLookAndKeepsNoOtherWaiting() throws InterruptedException {
        var state = new AtomicReference<>("bad");
        var tries = new AtomicInteger();
        var looks = new CountDownLatch(100);
        var good = new CountDownLatch(1);
        try (var watch = new Watch<>("test-watch", "Cannot take", "old")) {
            watch.begin(
                    Duration.ofMillis(5),
                    () -> {
                        looks.countDown();
                        return state.get();
                    },
                    taken -> {
                        if (taken.equals("good")) {
                            good.countDown();
                        } else {
                            tries.incrementAndGet();
                            throw new IllegalStateException("always");
                        }
                    });
            assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(tries.get()).isBetween(2, 20);
            state.set("good");
            assertThat(good.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aListenerThatFailsDoesNotKeepTheNewsFromTheOthers() {
        var heard = new ArrayList<String>();
        var listeners = new Listeners<String>();
        listeners.add(news -> {
            throw new IllegalStateException("gone");
        });
        listeners.add(news -> {
            throw new AssertionError("broken");
        });
        var leave = listeners.add(heard::add);

        listeners.tell("first");
        leave.run();
        listeners.tell("second");

        assertThat(heard).isEqualTo(List.of("first"));
    }
}
