package vn.toancanh.config.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void theFailureStandsFirstAndWhatHappenedLast() {
        var happened = new IOException("the disk is full \n at block 7");
        var wrapped = new IllegalStateException("cannot write", happened);

        assertThat(Causes.of(wrapped)).containsExactly(wrapped, happened);
        assertThat(Causes.innermostWords(wrapped)).isEqualTo("the disk is full");
    }

    @Test
    void whatSaysNothingIsToldSo() {
        assertThat(Causes.innermostWords(new IOException("outer", new IOException((String) null))))
                .isEqualTo("it says nothing");
        assertThat(Causes.innermostWords(new IOException(" "))).isEqualTo("it says nothing");
    }

    @Test
    void causesThatLeadInACircleComeToAnEnd() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Causes.of(one)).startsWith(one, one.getCause(), one));
    }
}
