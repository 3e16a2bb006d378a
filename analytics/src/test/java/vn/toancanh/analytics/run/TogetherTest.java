package vn.toancanh.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.analytics.spark.Undeclared;

class TogetherTest {
    @Test
    void answersAreThoseOfTheWork() {
        try (var together = new Together<Integer>(Executors.newFixedThreadPool(2))) {
            var one = together.begin(() -> 1);
            var two = together.begin(() -> 2);

            assertThat(one.get() + two.get()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource
    void whatTheWorkThrowsIsThrownAsItIs(Throwable thrown) {
        try (var together = new Together<Integer>(Executors.newSingleThreadExecutor())) {
            var answer = together.begin(() -> {
                throw Undeclared.<RuntimeException>asThrown(thrown);
            });

            assertThatThrownBy(answer::get).isSameAs(thrown);
        }
    }

    static Stream<Throwable> whatTheWorkThrowsIsThrownAsItIs() {
        return Stream.of(
                new IllegalStateException("a mistake of ours"),
                new OutOfMemoryError("a file that is too large"),
                new IOException("as Scala throws it, undeclared"));
    }
}
