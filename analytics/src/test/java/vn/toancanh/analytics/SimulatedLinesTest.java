package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.analytics.RegisterLake.NINH_BINH;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.period.Period;

/** Lines that are made up, beside those that are not. */
class SimulatedLinesTest extends RegisterLakeTest {
    private static final Period DECEMBER = Period.month(2024, 12);

    @Test
    void simulatedLinesCountOnlyWhereNothingRealWasDelivered() {
        lake.deliver(GOOD);
        lake.analytics()
                .simulateFibre(List.of(NINH_BINH), List.of(Period.month(2024, 11), DECEMBER), 1, Progress.SILENT);
        assertThat(lake.totals("households-with-fibre", "2024-12").get("14320")).endsWith("1/1 simulated");

        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n2,2024-12,14320,h2,A,fibre,active\n");
        lake.analytics().simulateFibre(List.of(NINH_BINH), List.of(DECEMBER), 2, Progress.SILENT);

        assertThat(lake.totals("households-with-fibre", "2024-12"))
                .containsEntry("14320", "2 of 1/1")
                .containsEntry("37", "2 of 1/145")
                .doesNotContainKey("14323");
        assertThat(lake.totals("households-with-fibre", "2024-11").get("14320")).endsWith("1/1 simulated");
    }

    @Test
    void simulatingTheSameAgainChangesNothing() {
        lake.deliver(GOOD);
        lake.analytics().simulateFibre(List.of(NINH_BINH), List.of(DECEMBER), 1, Progress.SILENT);
        var before = lake.rows();

        assertThat(lake.analytics()
                        .simulateFibre(List.of(NINH_BINH), List.of(DECEMBER), 1, Progress.SILENT)
                        .conclusions())
                .isEmpty();
        assertThat(lake.release()).isEqualTo(2);
        assertThat(lake.rows()).containsExactlyInAnyOrderElementsOf(before);
    }
}
