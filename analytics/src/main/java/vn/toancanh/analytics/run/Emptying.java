package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/**
 * Takes the records of deliveries that are not counted out of what a run publishes; releases that counted them keep theirs.
 *
 * <p>Decision: docs/decisions/0023-releases-are-named-compared-and-expired.md
 */
record Emptying(LakeRun run, Definitions definitions) {

    /** Those of a feed that is no longer defined stay, since nobody knows their table. */
    void recordsOf(Collection<Delivery> deliveries) {
        deliveries.stream().collect(Collectors.groupingBy(Delivery::feed)).forEach((feed, some) -> definitions
                .feed(feed)
                .ifPresent(known -> run.replacePartitions(
                        RecordsTable.of(known).table(),
                        some.stream()
                                .collect(Collectors.toMap(
                                        delivery -> Partition.of(LakeTable.DELIVERY_ID, delivery.id()),
                                        delivery -> List.of())))));
    }
}
