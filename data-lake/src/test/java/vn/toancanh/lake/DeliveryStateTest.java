package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.DeliveryState;
import vn.toancanh.lake.delivery.Placing;

/** How far a delivery has come is said in one place, whether a run has looked at it or not. */
class DeliveryStateTest extends ProvinceLakeTest {
    @Test
    void whatNoRunHasLookedAtHasNoConclusion() {
        Delivery delivery = province.handIn(lake, 7).delivery();

        assertThat(lake.history().hasUnseen()).isTrue();
        assertThat(lake.history().states()).containsExactly(unseen(delivery));
        assertThat(lake.history().stateOf(delivery.id())).contains(unseen(delivery));
        assertThat(lake.history().stateOf("another")).isEmpty();
    }

    @Test
    void whatWaitsForOthersIsPendingAndSaysForWhom() {
        Delivery first = province.handIn(lake, 7).delivery();
        Conclusion waiting = Conclusion.waiting(first, "it waits for vnpt", 1, 0);
        conclude(waiting);

        assertThat(lake.inbox().pending()).containsExactly(first);
        assertThat(lake.history().hasUnseen()).isFalse();
        assertThat(lake.history().stateOf(first.id()).orElseThrow().conclusion())
                .contains(waiting);

        Delivery second = province.handIn(lake, 8).delivery();

        assertThat(lake.history().hasUnseen()).isTrue();
        assertThat(lake.history().states()).extracting(DeliveryState::delivery).containsExactly(second, first);
    }

    @Test
    void aConclusionToBePublishedIsToldWithItsRelease() {
        Delivery delivery = province.handIn(lake, 7).delivery();
        conclude(Conclusion.waiting(delivery, "it waits for vnpt", 1, 0));
        Conclusion published = Conclusion.published(delivery, new Placing(1, 0, 0, 0, 0), 0);

        try (LakeRun run = lake.beginRun()) {
            run.conclude(published);
            assertThat(lake.history().states()).containsExactly(unseen(delivery));
            run.publish("definitions");
        }

        assertThat(lake.history().states())
                .extracting(DeliveryState::conclusion)
                .containsOnly(Optional.of(published));
        assertThat(lake.history().hasUnseen()).isFalse();
    }

    private void conclude(Conclusion conclusion) {
        try (LakeRun run = lake.beginRun()) {
            run.conclude(List.of(conclusion));
        }
    }

    private static DeliveryState unseen(Delivery delivery) {
        return new DeliveryState(delivery, Optional.empty());
    }
}
