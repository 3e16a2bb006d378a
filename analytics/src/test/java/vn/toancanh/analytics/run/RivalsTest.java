package vn.toancanh.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;

class RivalsTest {
    private final Delivery older = delivery("1", 2019);
    private final Delivery newer = delivery("2", 2019);
    private final Delivery other = delivery("3", 2024);

    @Test
    void theNewestOfEachIsLookedAtFirst() {
        var rivals = Rivals.among(List.of(older, newer, other));

        assertThat(Rivals.newestOf(rivals)).containsExactly(newer, other);
    }

    @Test
    void whenTheNewestIsRefusedTheOlderOneHasItsTurn() {
        var rivals = Rivals.among(List.of(older, newer));

        assertThat(Rivals.newestOf(Rivals.remaining(rivals, List.of()))).containsExactly(older);
        assertThat(rivals.getFirst().superseded(List.of(), List.of())).isEmpty();
    }

    @Test
    void whoHasNoOlderOneLeftIsOut() {
        assertThat(Rivals.remaining(Rivals.among(List.of(other)), List.of())).isEmpty();
    }

    @Test
    void whenTheNewestPassesTheOlderOneIsSuperseded() {
        var rivals = Rivals.among(List.of(older, newer));

        assertThat(Rivals.remaining(rivals, List.of(newer))).isEqualTo(rivals);
        assertThat(rivals.getFirst().superseded(List.of(newer), List.of()))
                .containsExactly(Conclusion.superseded(older, newer));
    }

    @Test
    void whileTheNewestWaitsTheOlderOneHasNoTurn() {
        var rivals = Rivals.among(List.of(older, newer));

        assertThat(rivals.getFirst().superseded(List.of(), List.of(newer)))
                .extracting(Conclusion::delivery, Conclusion::reason)
                .containsExactly(tuple(older, "Delivery 2 came after it, and waits for other providers"));
    }

    private static Delivery delivery(String id, int year) {
        var told = new Consignment(new FeedId("population-register"), "gso", Period.year(year), false, "");
        return new Delivery(id, told, "sha", "file.csv", 1, Instant.EPOCH);
    }
}
