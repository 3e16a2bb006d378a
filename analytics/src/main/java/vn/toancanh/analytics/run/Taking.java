package vn.toancanh.analytics.run;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.analytics.validation.Validation;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/** Takes one delivery into the lake: reads it, checks every row, and passes it or refuses it. */
final class Taking {
    private final Lake lake;
    private final LakeRun run;
    private final Definitions definitions;
    private final SparkSession spark;

    Taking(Lake lake, LakeRun run, Definitions definitions, SparkSession spark) {
        this.lake = lake;
        this.run = run;
        this.definitions = definitions;
        this.spark = spark;
    }

    /** What came of it; a refused delivery leaves its rejections and nothing else. */
    Conclusion take(Delivery delivery) {
        var counts = new Counts();
        try {
            var feed = definitions
                    .feed(delivery.feed())
                    .orElseThrow(() -> new RefusedDelivery("feed '%s' is not defined".formatted(delivery.feed())));
            take(delivery, feed, counts);
            return Conclusion.published(delivery, counts.accepted, counts.rejected);
        } catch (RefusedDelivery e) {
            return Conclusion.refused(delivery, e.getMessage(), counts.accepted + counts.rejected, counts.rejected);
        }
    }

    private void take(Delivery delivery, Feed feed, Counts counts) {
        var period = delivery.timePeriod();
        var geography = definitions.areas().on(period.lastDay());
        var rows = RawRows.of(spark, lake.inbox().bytesOf(delivery), feed);
        var validation = Validation.of(rows, feed, period, geography, definitions.nameVariants());
        var table = RecordsTable.of(feed);
        var files = write(validation.records().withColumn(LakeTable.DELIVERY_ID, lit(delivery.id())), table.table());
        counts.accepted = validation.tally().accepted();
        counts.rejected = validation.tally().rejected();
        reject(delivery, validation.rejections(), counts);
        var records = table.read(spark, files);
        Gate.check(feed, geography, counts.accepted, counts.rejected, unitsBefore(delivery, table), units(records));
        run.replacePartition(table.table(), partition(delivery), files);
    }

    private void reject(Delivery delivery, Dataset<Row> rejections, Counts counts) {
        if (counts.rejected == 0) {
            run.replacePartition(Rejection.TABLE, partition(delivery), List.of());
            return;
        }
        var told = rejections
                .withColumn(LakeTable.DELIVERY_ID, lit(delivery.id()))
                .withColumn("feed", lit(delivery.feed().value()))
                .withColumn("file_name", lit(delivery.fileName()));
        run.replacePartition(Rejection.TABLE, partition(delivery), write(told, Rejection.TABLE));
    }

    private List<java.nio.file.Path> write(Dataset<Row> rows, LakeTable table) {
        var folder = run.newDataFolder(table);
        rows.write().parquet(folder.path().toString());
        return folder.files();
    }

    private Set<AreaCode> unitsBefore(Delivery delivery, RecordsTable table) {
        var files = run.base()
                .flatMap(release -> release.inEffectFor(delivery.consignment()).map(old -> files(release, table, old)))
                .orElse(List.of());
        return files.isEmpty() ? Set.of() : units(table.read(spark, files));
    }

    private List<java.nio.file.Path> files(Release release, RecordsTable table, Delivery old) {
        return lake.reader().filesOf(release.slice(table.table()).in(partition(old)));
    }

    private static Set<AreaCode> units(Dataset<Row> records) {
        return records.select("ref_area").distinct().as(Encoders.STRING()).collectAsList().stream()
                .map(AreaCode::new)
                .collect(Collectors.toSet());
    }

    private static Partition partition(Delivery delivery) {
        return Partition.of(LakeTable.DELIVERY_ID, delivery.id());
    }

    /** Rows so far, kept apart so that a refusal can still say them. */
    private static final class Counts {
        private long accepted;
        private long rejected;
    }
}
