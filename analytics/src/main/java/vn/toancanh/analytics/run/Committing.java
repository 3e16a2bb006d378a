package vn.toancanh.analytics.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.iceberg.data.Record;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/** Puts into the tables what came of deliveries: each table in one commit, since a commit takes longer than its files. */
record Committing(Lake lake, LakeRun run) {

    void commit(List<Taken> taken) {
        var passed = taken.stream()
                .filter(Taken.Passed.class::isInstance)
                .map(Taken.Passed.class::cast)
                .toList();
        passed.stream()
                .collect(Collectors.groupingBy(Taken.Passed::table))
                .forEach((table, some) -> run.replacePartitions(table, byDelivery(some, Taken.Passed::records)));
        passed.forEach(
                one -> one.placedOn().ifPresent(boundaries -> lake.inbox().note(one.delivery(), boundaries)));
        lake.inbox()
                .note(passed.stream()
                        .collect(Collectors.toMap(one -> one.delivery().id(), Taken.Passed::provinces)));
        commitRejections(taken);
        commitFindings(taken.stream().collect(Collectors.toMap(Taken::delivery, Taken::findings)));
        run.conclude(taken.stream().map(Taken::conclusion).toList());
    }

    private void commitRejections(List<Taken> taken) {
        var rejecting = taken.stream()
                .filter(one -> !one.rejections().isEmpty() || hasRejections(one.delivery()))
                .toList();
        if (!rejecting.isEmpty()) {
            run.replacePartitions(Rejection.TABLE, byDelivery(rejecting, Taken::rejections));
        }
    }

    /** What the checks have found, in place of what stood there. */
    void commitFindings(Map<Delivery, List<Finding>> findings) {
        var changed = new HashMap<Partition, List<Record>>();
        findings.forEach((delivery, found) -> {
            if (!found.isEmpty() || !lake.history().findingsOf(delivery.id()).isEmpty()) {
                changed.put(
                        Finding.partition(delivery.id()),
                        found.stream().map(Finding::toRecord).toList());
            }
        });
        run.replaceRows(Finding.TABLE, changed);
    }

    /** As a run that was killed may have left them. */
    private boolean hasRejections(Delivery delivery) {
        var slice = run.current(Rejection.TABLE).in(partition(delivery));
        return !lake.reader().filesOf(slice).isEmpty();
    }

    private static <T extends Taken> Map<Partition, List<Path>> byDelivery(
            List<T> taken, Function<T, List<Path>> files) {
        return taken.stream().collect(Collectors.toMap(one -> partition(one.delivery()), files));
    }

    private static Partition partition(Delivery delivery) {
        return Partition.of(LakeTable.DELIVERY_ID, delivery.id());
    }
}
