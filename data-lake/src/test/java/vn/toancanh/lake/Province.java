package vn.toancanh.lake;

import static org.apache.iceberg.types.Types.NestedField.required;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.LongType;
import org.apache.iceberg.types.Types.StringType;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.delivery.Receipt;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

/** A province so small that its numbers can be checked in the head: one commune, whose file holds its number of people. */
record Province(Home home) {

    static final FeedId FEED = new FeedId("population-register");

    static final String DEFINITIONS = "definitions-1";

    static final Consignment CENSUS = new Consignment(FEED, "gso", Period.year(2019), false, "");

    static final LakeTable RECORDS = LakeTable.recordsOf(
            FEED,
            new Schema(
                    required(1, "delivery_id", StringType.get()),
                    required(2, "ref_area", StringType.get()),
                    required(3, "people", LongType.get())));

    Path file(String name, long people) {
        try {
            Path folder = Files.createDirectories(home.root().resolveSibling("handed in"));
            return Files.writeString(folder.resolve(name), "code,people\n14428," + people + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Receipt handIn(Lake lake, long people) {
        return handIn(lake, people, DEFINITIONS);
    }

    Receipt handIn(Lake lake, long people, String definitions) {
        return lake.inbox().receive(file("census.csv", people), CENSUS, definitions);
    }

    /** The whole path, as the jobs go it. */
    static Release run(Lake lake) {
        return run(lake, point -> {});
    }

    static Release run(Lake lake, Checkpoints reached) {
        try (LakeRun run = lake.beginRun()) {
            reached.at("begun");
            for (Delivery delivery : run.pending()) {
                conclude(run, delivery, people(lake, delivery), reached);
            }
            run.replaced().forEach(old -> run.replaceRows(RECORDS, Partition.of("delivery_id", old.id()), List.of()));
            reached.at("predecessor removed");
            Release release = run.publish(DEFINITIONS);
            reached.at("published");
            return release;
        }
    }

    private static void conclude(LakeRun run, Delivery delivery, long people, Checkpoints reached) {
        run.replaceRows(RECORDS, Partition.of("delivery_id", delivery.id()), List.of(recordOf(delivery, people)));
        reached.at("records committed");
        run.replaceRows(
                TotalRow.TABLE,
                TotalRow.partition(delivery.feed(), delivery.timePeriod()),
                List.of(total(delivery.timePeriod(), people).toRecord()));
        reached.at("totals committed");
        run.conclude(Conclusion.published(delivery, new Placing(1, 0, 0, 0, 0), 0));
        reached.at("concluded");
    }

    static Record recordOf(Delivery delivery, long people) {
        Record row = GenericRecord.create(RECORDS.schema());
        row.setField("delivery_id", delivery.id());
        row.setField("ref_area", "14428");
        row.setField("people", people);
        return row;
    }

    static TotalRow total(Period timePeriod, double people) {
        return total(timePeriod, people, "");
    }

    static TotalRow total(Period timePeriod, double people, String breakdown) {
        return new TotalRow(
                FEED.value(),
                "population",
                breakdown,
                "14428",
                "commune",
                timePeriod.toString(),
                people,
                people,
                1,
                1,
                false,
                false);
    }

    static long people(Lake lake, Delivery delivery) {
        try {
            String row = Files.readAllLines(lake.inbox().bytesOf(delivery)).get(1);
            return Long.parseLong(row.split(",")[1]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Double> amounts(Lake lake) {
        return Totals.latest(lake).stream().map(TotalRow::amount).toList();
    }

    /** Told of every point at which a run may be killed. */
    interface Checkpoints {
        void at(String point);
    }
}
