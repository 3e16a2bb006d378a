package vn.toancanh.lake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.iceberg.data.Record;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Draft;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.Retention;
import vn.toancanh.lake.table.DataFolder;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.Slice;
import vn.toancanh.lake.table.StagedTables;
import vn.toancanh.lake.table.TableWriter;

/**
 * One writer's turn at the lake: what it writes is seen by nobody until it is published, and dropped by the next run if it is not.
 *
 * <p>Decision: docs/decisions/0002-iceberg-core-api-commits-spark-writes-parquet.md
 */
public final class LakeRun implements AutoCloseable {

    private final Lake lake;
    private final WriterLock lock;
    private final Clock clock;
    private final List<Delivery> accepted = new ArrayList<>();
    private final Map<String, Set<AreaCode>> learnt = new ConcurrentHashMap<>();
    private Optional<Release> base;
    private StagedTables staged;

    private LakeRun(Lake lake, WriterLock lock, Clock clock, Optional<Release> base) {
        this.lake = lake;
        this.lock = lock;
        this.clock = clock;
        this.base = base;
        this.staged = begunAt(base);
    }

    static LakeRun begin(Lake lake, WriterLock lock, Clock clock) {
        return new LakeRun(lake, lock, clock, lake.releases().latest());
    }

    private StagedTables begunAt(Optional<Release> release) {
        return lake.tables().released().begunAt(release.map(Release::snapshots).orElse(Map.of()));
    }

    /** The release on which this run builds. */
    public Optional<Release> base() {
        return base;
    }

    /** The deliveries to conclude, oldest first. */
    public List<Delivery> pending() {
        return lake.inbox().pending();
    }

    /** The table as this run has left it so far. */
    public Slice current(LakeTable table) {
        return lake.reader().current(table);
    }

    /** Every delivery that the release of this run would count by now. */
    public List<Delivery> inEffect() {
        return Release.inEffect(base, accepted);
    }

    /** The deliveries that the base counts, and of which accepted ones have taken the place by now. */
    public List<Delivery> replaced() {
        Set<String> counted = inEffect().stream().map(Delivery::id).collect(Collectors.toSet());
        return base.map(Release::deliveries).orElse(List.of()).stream()
                .filter(delivery -> !counted.contains(delivery.id()))
                .toList();
    }

    /** In which provinces the deliveries of a feed have accepted rows, as far as it is on record or this run has learnt it. */
    public DeliveredProvinces provincesOf(FeedId feed) {
        return lake.inbox().provincesOf(feed).with(learnt);
    }

    /**
     * Tells in which provinces deliveries have accepted rows, of which that is not on record; it will be with the release of this
     * run, since the numbers of those before were counted without it.
     */
    public void learn(Map<String, Set<AreaCode>> provinces) {
        learnt.putAll(provinces);
    }

    private TableWriter writer() {
        lock.requireHeld();
        return lake.tables().writer();
    }

    /** A fresh folder for a job to write Parquet files into. */
    public DataFolder newDataFolder(LakeTable table) {
        return lake.tables().writer().newDataFolder(table);
    }

    /** Makes the files all that the partitions hold, in one commit; committing them again changes nothing. */
    public void replacePartitions(LakeTable table, Map<Partition, List<Path>> files) {
        staged.commit(table, () -> writer().replacePartitions(table, files));
    }

    /** Makes a few rows all that the partition holds, without Spark. */
    public void replaceRows(LakeTable table, Partition partition, List<Record> rows) {
        staged.commit(table, () -> writer().replaceRows(table, partition, rows));
    }

    /** Makes a few rows all that each partition holds, in one commit. */
    public void replaceRows(LakeTable table, Map<Partition, List<Record>> rows) {
        staged.commit(table, () -> writer().replaceRows(table, rows));
    }

    /** Puts on record what came of a delivery; one that waits stays pending, and so does one that is to be
     * published until it is; it may still be refused. */
    public void conclude(Conclusion conclusion) {
        conclude(List.of(conclusion));
    }

    /** The same for several deliveries, on record all at once. */
    public void conclude(List<Conclusion> conclusions) {
        replaceRows(
                Conclusion.TABLE,
                conclusions.stream()
                        .collect(Collectors.toMap(
                                conclusion -> Conclusion.partition(
                                        conclusion.delivery().id()),
                                conclusion -> List.of(conclusion.toRecord()))));
        conclusions.forEach(this::settle);
    }

    private void settle(Conclusion conclusion) {
        switch (conclusion.outcome()) {
            case PUBLISHED -> accepted.add(conclusion.delivery());
            case WAITING -> accepted.remove(conclusion.delivery());
            case REFUSED, SUPERSEDED -> {
                accepted.remove(conclusion.delivery());
                lake.inbox().settle(conclusion.delivery());
            }
        }
    }

    /** Shows everybody what this run has written, all at once. */
    public Release publish(String configHash) {
        lock.requireHeld();
        return published(lake.releases()
                .publish(Draft.after(
                        base, clock.instant(), configHash, lake.codeVersion(), staged.snapshots(), accepted, learnt)));
    }

    /** Shows everybody the content of the parent of the latest release again. */
    public Release takeBack() {
        return rollBack(OptionalLong.empty());
    }

    /** Shows everybody the content of an earlier release again. */
    public Release rollBackTo(long release) {
        return rollBack(OptionalLong.of(release));
    }

    private Release rollBack(OptionalLong earlier) {
        lock.requireHeld();
        Release release = published(lake.releases().rollBack(earlier, clock.instant(), lake.codeVersion()));
        staged = begunAt(Optional.of(release));
        return release;
    }

    /** Gives up the releases that are not to be kept, and what only they needed. */
    public Expiry expire(Retention retention) {
        return new Expiring(lake, retention, clock.instant()).expire();
    }

    private Release published(Release release) {
        base = Optional.of(release);
        accepted.clear();
        learnt.clear();
        return release;
    }

    @Override
    public void close() {
        lock.close();
    }
}
