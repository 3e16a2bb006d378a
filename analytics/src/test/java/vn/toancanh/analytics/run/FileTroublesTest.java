package vn.toancanh.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.run.FileTroubles.Machines;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;

/** A file that nobody was prepared for is refused, and holds up no other. */
class FileTroublesTest {
    private static final Delivery DELIVERY = new Delivery(
            "1",
            new Consignment(new FeedId("population-register"), "gso", Period.year(2019), false, ""),
            "sha",
            "file.csv",
            1,
            Instant.EPOCH);

    private final FileTroubles troubles = new FileTroubles(() -> false, Machines.THIS_ONE);

    @Test
    void aFileThatNeedsMoreMemoryOrStackThanThereIsIsRefused() {
        assertRefused(
                new OutOfMemoryError("Java heap space"), "more memory than there is", "Java heap space", "-Xmx8g");
        assertRefused(new StackOverflowError(), "more memory than there is", "StackOverflowError");
    }

    @Test
    void aFailureThatNobodyForesawRefusesTheFileOnlyWhileTheProcessGoesOn() {
        var failure = new IllegalStateException("odd");

        assertRefused(failure, "for a reason that nobody foresaw", "odd");
        assertThatThrownBy(() -> look(new FileTroubles(() -> true, Machines.THIS_ONE), failure))
                .isSameAs(failure);
    }

    @Test
    void whatSpeaksOfTheProgramOrTheLakeLeavesTheDeliveryPending() {
        var broken = new NoClassDefFoundError("vn/toancanh/Gone");
        var lake = new LakeException("Cannot write");

        assertThatThrownBy(() -> look(troubles, broken)).isSameAs(broken);
        assertThatThrownBy(() -> look(troubles, lake)).isSameAs(lake);
    }

    @Test
    void amongSeveralMachinesAFailureThatNobodyForesawIsNotBlamedOnTheFile() {
        var lost = new IllegalStateException("executor 2 was lost");

        assertThatThrownBy(() -> look(new FileTroubles(() -> false, Machines.SEVERAL), lost))
                .isSameAs(lost);
    }

    private void assertRefused(Throwable met, String... told) {
        var conclusion = look(troubles, met).conclusion();

        assertThat(conclusion.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(conclusion.reason()).contains(told);
    }

    private static Taken look(FileTroubles troubles, Throwable met) {
        return troubles.refusing(DELIVERY, Path.of("file.csv"), () -> {
            if (met instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) met;
        });
    }
}
