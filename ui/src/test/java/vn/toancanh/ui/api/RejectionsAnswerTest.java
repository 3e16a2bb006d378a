package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.lake.delivery.Rejection;

/** Mistakes that are told a page at a time. */
class RejectionsAnswerTest {
    @Test
    void aPageSaysHowManyAreOnRecordAndHowManyRowsAreNot() {
        var page = DeliveryAnswer.RejectionsAnswer.of(List.of(onLine(2), onLine(3), onLine(4)), 7, 1, 1);

        assertThat(page.items())
                .extracting(DeliveryAnswer.RejectionAnswer::rowNumber)
                .containsExactly(3L);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rowsBeyond()).isEqualTo(7);
    }

    private static Rejection onLine(long line) {
        return new Rejection("x", "census", "c.csv", line, "population", "-1", "is below 0", "-1");
    }
}
