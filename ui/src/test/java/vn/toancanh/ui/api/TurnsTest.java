package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However many ask for what takes long, the server has threads for others. */
@Timeout(20)
class TurnsTest {
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch told = new CountDownLatch(1);

    @AfterEach
    void close() {
        told.countDown();
        asking.close();
    }

    @Test
    void aQuestionThatWaitedForLongIsToAskAgain() throws Exception {
        var turns = new Turns(Duration.ofMillis(50));
        ask(turns);

        assertThatExceptionOfType(TooBusy.class)
                .isThrownBy(() -> turns.take(() -> "second"))
                .withMessage("Cannot answer now: others asked before, and their answers take long; ask again in 1 s");
        told.countDown();
    }

    @Test
    void aFewWaitAndTheRestIsSentAwayAtOnce() throws Exception {
        var turns = new Turns(Duration.ofSeconds(60));
        var answers = new ArrayList<Future<String>>();
        answers.add(ask(turns));
        for (int i = 0; i < Turns.MOST_WAITING; i++) {
            answers.add(asking.submit(() -> turns.take(() -> "told")));
        }
        while (turns.free() > 0) {
            Thread.sleep(1);
        }

        assertThatExceptionOfType(TooBusy.class).isThrownBy(() -> turns.take(() -> "one too many"));

        told.countDown();
        for (var answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("told");
        }
        assertThat(turns.take(() -> "later")).isEqualTo("later");
    }

    /** Begins an answer that takes as long as the test wants. */
    private Future<String> ask(Turns turns) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var answer = asking.submit(() -> turns.take(() -> {
            begun.countDown();
            return told();
        }));
        begun.await();
        return answer;
    }

    private String told() {
        try {
            told.await();
            return "told";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
