package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

/** The cost of a night grows with what is new. */
class IncrementalTest extends RegisterLakeTest {
    private static final FeedId LINES = new FeedId("fixed-broadband-lines");
    private static final String HEADER = "line_id,time_period,commune_code,household_key,provider,technology,status\n";

    @Test
    void aNewMonthIsTotalledAloneAndSharesTheFilesOfTheOthers() {
        deliver("2024-11");
        var before = latest();
        var steps = deliver("2024-12");
        var after = latest();

        assertThat(steps)
                .filteredOn(step -> step.startsWith("totalling"))
                .containsExactly("totalling fixed-broadband-lines 2024-12");
        var november = TotalRow.partition(LINES, Period.month(2024, 11));
        assertThat(totals(before, november)).hasSize(1).isEqualTo(totals(after, november));
        assertThat(lake.lake().reader().differing(before.slice(TotalRow.TABLE), after.slice(TotalRow.TABLE)))
                .containsExactly(TotalRow.partition(LINES, Period.month(2024, 12)));
        assertThat(after.snapshots()).containsKey("records_fixed_broadband_lines");
        assertThat(lake.totals("households-with-fibre", "2024-11")).containsEntry("14320", "1 of 1/1");
    }

    private List<Path> totals(Release release, Partition partition) {
        return lake.lake().reader().filesOf(release.slice(TotalRow.TABLE).in(partition));
    }

    private Release latest() {
        return lake.lake().releases().latest().orElseThrow();
    }

    /** Gives the steps that were told. */
    private List<String> deliver(String month) {
        var content = HEADER + "1,%s,14320,h1,A,fibre,active\n".formatted(month);
        var file = lake.file("lines_" + month + ".csv", content.getBytes(StandardCharsets.UTF_8));
        var steps = new ArrayList<String>();
        lake.analytics()
                .deliver(new DeliveryRequest(file, LINES, Optional.of("vnpt"), Optional.of(month), ""), steps::add);
        return steps;
    }
}
