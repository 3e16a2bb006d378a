package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.delivery.Circumstances;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.DeliveryState;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.delivery.Waits;

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
        Conclusion waiting =
                Conclusion.waiting(first, "it waits for vnpt", 1, 0).in(circumstancesOf(first));
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
    void whatWaitsInUnknownCircumstancesIsToBeSeenOnceMore() {
        Delivery delivery = province.handIn(lake, 7).delivery();
        Conclusion waiting = Conclusion.waiting(delivery, "it waits for vnpt", 1, 0);
        conclude(waiting);

        assertThat(lake.history().stateOf(delivery.id()).orElseThrow().conclusion())
                .contains(waiting);
        assertThat(lake.history().hasUnseen()).isTrue();

        conclude(waiting.in(circumstancesOf(delivery)));

        assertThat(lake.history().hasUnseen()).isFalse();
    }

    @Test
    void whatWaitsHasItsCircumstancesOnRecord() {
        Delivery delivery = province.handIn(lake, 7).delivery();
        Circumstances circumstances = circumstancesOf(delivery);
        conclude(Conclusion.waiting(delivery, "it waits for vnpt", 1, 0).in(circumstances));

        DeliveryState state = lake.history().pending().getFirst();
        assertThat(state.waitsIn(circumstances)).isTrue();
        assertThat(state.waitsIn(Circumstances.of(delivery.feed(), List.of(), "others")))
                .isFalse();
        assertThat(state.waitsIn(Circumstances.of(delivery.feed(), List.of(delivery), "definitions")))
                .isFalse();
        assertThat(state.waitsIn(Circumstances.of(new FeedId("mobile-coverage"), List.of(delivery), "definitions")))
                .as("nothing of that feed is in effect either")
                .isTrue();
    }

    @Test
    void whoWaitsLongestIsNamed() {
        Delivery first = province.handIn(lake, 7).delivery();
        Delivery second = province.handIn(lake, 8).delivery();
        Conclusion waiting = Conclusion.waiting(second, "it waits for vnpt", 1, 0);
        Conclusion refused = Conclusion.refused(first, "no row could be accepted", 1, 1);

        assertThat(Waits.among(List.of(refused)).words()).isEmpty();
        assertThat(Waits.among(List.of(refused, waiting)).words().orElseThrow())
                .startsWith("1 delivery waits for other providers, it since ")
                .endsWith(second.id());
        assertThat(Waits.among(List.of(waiting, Conclusion.waiting(first, "it waits for vnpt", 1, 0)))
                        .words()
                        .orElseThrow())
                .startsWith("2 deliveries wait for other providers, the longest since ")
                .endsWith(first.id());
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

    private static Circumstances circumstancesOf(Delivery delivery) {
        return Circumstances.of(delivery.feed(), List.of(), "definitions");
    }

    private static DeliveryState unseen(Delivery delivery) {
        return new DeliveryState(delivery, Optional.empty());
    }
}
