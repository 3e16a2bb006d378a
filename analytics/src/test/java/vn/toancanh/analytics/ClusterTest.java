package vn.toancanh.analytics;

import static org.apache.iceberg.types.Types.NestedField.required;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.LINES;
import static vn.toancanh.analytics.RegisterLake.NINH_BINH;
import static vn.toancanh.analytics.RegisterLake.REGISTER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.ChildProcess;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.table.LakeTable;

/** A pipeline on a standalone Spark cluster of two workers gives what it gives in this process. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterTest {
    @TempDir
    Path folder;

    private RegisterLake here;
    private RegisterLake there;

    @BeforeEach
    void handsIn() {
        here = lake("here");
        there = lake("there");
        List.of(here, there).forEach(this::handIn);
    }

    private RegisterLake lake(String name) {
        var root = folder.resolve(name);
        assertThat(root.toFile().mkdirs()).isTrue();
        return new RegisterLake(root);
    }

    @Test
    void givesTheSameTotalsAndRecordsAsThisProcessWithTasksOnEveryWorker() throws Exception {
        try (var cluster = SparkCluster.start(folder.resolve("spark"), 2)) {
            var executors = runOn(cluster);
            assertThat(cluster.executorsOf(1)).hasSize(1).isSubsetOf(executors);
            assertThat(cluster.executorsOf(2)).hasSize(1).isSubsetOf(executors);
        }
        here.analytics().run(Progress.SILENT);

        assertThat(there.rows()).hasSizeGreaterThan(500).containsExactlyInAnyOrderElementsOf(here.rows());
        assertThat(TotalFiles.contentsIn(there.lake())).hasSize(2).isEqualTo(TotalFiles.contentsIn(here.lake()));
        assertThat(there.totals("households-with-fibre", "2024-12")).containsEntry("37", "4350 of 145/145");
        for (var feed : List.of(REGISTER, LINES)) {
            assertThat(records(there, feed)).hasSizeGreaterThan(100).isEqualTo(records(here, feed));
        }
        assertThat(there.lake().inbox().pending()).isEmpty();
        here.close();
        there.close();
    }

    private List<String> runOn(SparkCluster cluster) {
        try (var driver = ChildProcess.start(
                ClusterDriver.class, there.lake().home().root().toString(), cluster.url())) {
            var executors = driver.awaitsBeginning("executors ").split(" ");
            driver.ends();
            return List.of(executors);
        }
    }

    private void handIn(RegisterLake lake) {
        var communes =
                lake.analytics().definitions().areas().on(LocalDate.of(2024, 12, 31)).leavesOf(NINH_BINH).stream()
                        .map(commune -> commune.code().value())
                        .toList();
        var register = new StringBuilder(HEADER);
        communes.forEach(commune -> register.append("37,,,,%s,,200,100,100,50\n".formatted(commune)));
        receive(lake, "register.csv", register, new Consignment(REGISTER, "gso", Period.year(2019), false, ""));
        var lines = new StringBuilder("line_id,time_period,commune_code,household_key,provider,technology,status\n");
        communes.forEach(commune -> {
            for (int i = 0; i < 40; i++) {
                lines.append(
                        "%s-%d,2024-12,%s,h-%s-%d,A,fibre,active\n".formatted(commune, i, commune, commune, i % 30));
            }
        });
        receive(lake, "lines.csv", lines, new Consignment(LINES, "vnpt", Period.month(2024, 12), false, ""));
    }

    private void receive(RegisterLake lake, String name, CharSequence content, Consignment consignment) {
        var file = lake.file(name, content.toString().getBytes(StandardCharsets.UTF_8));
        lake.lake()
                .inbox()
                .receive(file, consignment, lake.analytics().definitions().hash());
    }

    /** The rows of a feed's records as text in one order, without the delivery's number, which is of the time. */
    private static List<String> records(RegisterLake lake, FeedId feed) {
        var table = LakeTable.recordsOf(feed, new Schema(required(1, LakeTable.DELIVERY_ID, StringType.get())));
        var release = lake.lake().releases().latest().orElseThrow();
        return lake.lake().reader().rows(release.slice(table), ClusterTest::told).stream()
                .sorted()
                .toList();
    }

    private static String told(Record row) {
        var told = new StringBuilder();
        row.struct().fields().stream()
                .filter(field -> !field.name().equals(LakeTable.DELIVERY_ID))
                .forEach(field -> told.append(field.name())
                        .append('=')
                        .append(row.getField(field.name()))
                        .append(' '));
        return told.toString();
    }
}
