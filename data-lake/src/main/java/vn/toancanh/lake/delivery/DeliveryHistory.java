package vn.toancanh.lake.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.quality.QualityReport;
import vn.toancanh.lake.table.Slice;
import vn.toancanh.lake.table.TableReader;

/**
 * What came of every delivery, for ever.
 *
 * <p>A conclusion is written before the release that it belongs to is published; until then its delivery is pending, and the
 * conclusion is not shown. Of one that waits for others it is shown, though it is pending, too.
 */
public final class DeliveryHistory {

    private final TableReader tables;
    private final Inbox inbox;

    public DeliveryHistory(TableReader tables, Inbox inbox) {
        this.tables = tables;
        this.inbox = inbox;
    }

    /** Every conclusion, the newest delivery first. */
    public List<Conclusion> newestFirst() {
        return read(tables.current(Conclusion.TABLE));
    }

    public Optional<Conclusion> find(String deliveryId) {
        return read(tables.current(Conclusion.TABLE).in(Conclusion.partition(deliveryId))).stream()
                .findFirst();
    }

    /** The rows of a delivery that were not let in, in the order of the file. */
    public List<Rejection> rejectionsOf(String deliveryId) {
        return tables
                .rows(tables.current(Rejection.TABLE).in(Rejection.partition(deliveryId)), Rejection::from)
                .stream()
                .sorted(Comparator.comparingLong(Rejection::rowNumber))
                .toList();
    }

    /** What the checks have found about a delivery, what refuses first. */
    public List<Finding> findingsOf(String deliveryId) {
        return findingsOf(List.of(deliveryId)).stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .reversed()
                        .thenComparing(Finding::check)
                        .thenComparing(Finding::refArea))
                .toList();
    }

    /** What the checks have found about all of these, such as the deliveries that a release counts. */
    public QualityReport qualityOf(Collection<Delivery> deliveries) {
        return QualityReport.of(findingsOf(deliveries.stream().map(Delivery::id).toList()));
    }

    private List<Finding> findingsOf(List<String> deliveryIds) {
        Slice slice = tables.current(Finding.TABLE)
                .inAnyOf(deliveryIds.stream().map(Finding::partition).toList());
        return tables.rows(slice, Finding::from);
    }

    private List<Conclusion> read(Slice slice) {
        Set<String> pending = inbox.pending().stream().map(Delivery::id).collect(Collectors.toSet());
        return tables.rows(slice, Conclusion::from).stream()
                .filter(conclusion -> conclusion.outcome() == Outcome.WAITING
                        || !pending.contains(conclusion.delivery().id()))
                .sorted(Comparator.comparing(
                                (Conclusion conclusion) -> conclusion.delivery().id())
                        .reversed())
                .toList();
    }
}
