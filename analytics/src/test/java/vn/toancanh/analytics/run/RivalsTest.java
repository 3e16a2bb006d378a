package vn.toancanh.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.table.TotalRow;

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
        var refused =
                List.<Taken>of(new Taken.Refused(Conclusion.refused(newer, "no row", 1, 1), List.of(), List.of()));

        assertThat(Rivals.newestOf(Rivals.leftBy(rivals, refused))).containsExactly(older);
        assertThat(rivals.getFirst().superseded(refused)).isEmpty();
    }

    @Test
    void whenTheNewestPassesTheOlderOneIsSuperseded() {
        var rivals = Rivals.among(List.of(older, newer));
        var passed = List.<Taken>of(new Taken.Passed(
                Conclusion.published(newer, new Placing(1, 0, 0, 0, 0), 0),
                List.of(),
                List.of(),
                TotalRow.TABLE,
                List.of(),
                Optional.empty()));

        assertThat(Rivals.leftBy(rivals, passed)).isEmpty();
        assertThat(rivals.getFirst().superseded(passed))
                .extracting(Conclusion::delivery)
                .containsExactly(older);
    }

    private static Delivery delivery(String id, int year) {
        var told = new Consignment(new FeedId("population-register"), "gso", Period.year(year), false, "");
        return new Delivery(id, told, "sha", "file.csv", 1, Instant.EPOCH);
    }
}
