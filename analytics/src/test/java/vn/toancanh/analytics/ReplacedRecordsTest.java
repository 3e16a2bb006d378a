package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.run.PlainPipeline;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.LakeTable;

/** A release has the records of the deliveries that it counts, and of no others. */
class ReplacedRecordsTest extends RegisterLakeTest {
    private static final String CORRECTED = GOOD.replace(",9,9,,3", ",10,10,,3");

    @Test
    void aCorrectionLeavesTheRecordsItReplacesToEarlierReleases() {
        lake.deliver(GOOD);
        var first = latest();
        lake.deliver(CORRECTED);

        assertThat(recordedIn(latest())).isEqualTo(countedBy(latest())).doesNotContainAnyElementsOf(countedBy(first));
        assertThat(recordedIn(first)).isEqualTo(countedBy(first));
    }

    @Test
    void whatIsTakenBackIsTotalledAgainFromItsOwnRecords() throws IOException {
        lake.deliver(GOOD);
        var first = latest();
        var counted = lake.totals("people", "2019");
        lake.deliver(CORRECTED);
        lake.analytics().takeBack();

        Files.writeString(
                lake.lake().home().definitions().resolve("commitments.csv"), "programme,indicator,year,words,note\n");
        lake.analytics().run(Progress.SILENT);

        assertThat(lake.release()).isEqualTo(4);
        assertThat(lake.totals("people", "2019")).isEqualTo(counted).containsEntry("369", "29 of 2/14");
        assertThat(recordedIn(latest())).isEqualTo(countedBy(first));

        lake.deliver(CORRECTED);
        assertThat(lake.totals("people", "2019")).containsEntry("369", "30 of 2/14");
        assertThat(recordedIn(latest())).isEqualTo(countedBy(latest())).hasSize(1);
    }

    private Release latest() {
        return lake.lake().releases().latest().orElseThrow();
    }

    private static Set<String> countedBy(Release release) {
        var ids = new TreeSet<String>();
        release.deliveries().forEach(delivery -> ids.add(delivery.id()));
        return ids;
    }

    private Set<String> recordedIn(Release release) {
        var register = lake.analytics()
                .definitions()
                .feed(RegisterLake.REGISTER)
                .map(PlainPipeline::recordsOf)
                .orElseThrow();
        var ids = new TreeSet<String>();
        lake.lake()
                .reader()
                .read(release.slice(register), row -> ids.add((String) row.getField(LakeTable.DELIVERY_ID)));
        return ids;
    }
}
