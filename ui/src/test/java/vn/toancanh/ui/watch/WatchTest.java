package vn.toancanh.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchTest {
    @Test
    void looksOnAfterWhateverALookHasMet() throws InterruptedException {
        var looks = new CountDownLatch(3);
        try (var watch = new Watch("test-watch", "Cannot look")) {
            watch.begin(Duration.ofMillis(1), () -> {
                looks.countDown();
                if (looks.getCount() == 1) {
                    throw new AssertionError("broken");
                }
                throw new IllegalStateException("for now");
            });
            assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aListenerThatFailsDoesNotKeepTheNewsFromTheOthers() {
        var heard = new ArrayList<String>();
        var listeners = new Listeners<String>();
        listeners.add(news -> {
            throw new IllegalStateException("gone");
        });
        var leave = listeners.add(heard::add);

        listeners.tell("first");
        leave.run();
        listeners.tell("second");

        assertThat(heard).isEqualTo(List.of("first"));
    }
}
