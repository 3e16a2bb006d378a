package vn.toancanh.lake.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.quality.QualityReport;
import vn.toancanh.lake.table.Slice;
import vn.toancanh.lake.table.TableReader;

/**
 * What came of every delivery, for ever.
 *
 * <p>A conclusion is written before the release that it belongs to is published; until then its delivery is pending, and the
 * conclusion is not shown, but that it waits for others. {@link DeliveryState} says so to whoever asks.
 */
public final class DeliveryHistory {

    private final TableReader tables;
    private final Inbox inbox;

    public DeliveryHistory(TableReader tables, Inbox inbox) {
        this.tables = tables;
        this.inbox = inbox;
    }

    /** How far every delivery has come, the newest first. */
    public List<DeliveryState> states() {
        return states(inbox.pending(), tables.current(Conclusion.TABLE));
    }

    /** How far one delivery has come, if it is on record. */
    public Optional<DeliveryState> stateOf(String deliveryId) {
        return states(inbox.findPending(deliveryId).stream().toList(), List.of(deliveryId)).stream()
                .findFirst();
    }

    /** How far every pending delivery has come, oldest first. */
    public List<DeliveryState> pending() {
        var pending = inbox.pending();
        return pending.isEmpty()
                ? List.of()
                : states(pending, pending.stream().map(Delivery::id).toList()).reversed();
    }

    /** Whether a delivery is pending that no run has looked at to the end; one that waits for others is looked at again with them. */
    public boolean hasUnseen() {
        return pending().stream().anyMatch(DeliveryState::isUnseen);
    }

    /** Every conclusion, the newest delivery first. */
    public List<Conclusion> newestFirst() {
        return states().stream().flatMap(state -> state.conclusion().stream()).toList();
    }

    public Optional<Conclusion> find(String deliveryId) {
        return stateOf(deliveryId).flatMap(DeliveryState::conclusion);
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

    private List<DeliveryState> states(List<Delivery> pending, List<String> deliveryIds) {
        return states(
                pending,
                tables.current(Conclusion.TABLE)
                        .inAnyOf(deliveryIds.stream().map(Conclusion::partition).toList()));
    }

    private List<DeliveryState> states(List<Delivery> pending, Slice concluded) {
        Map<String, DeliveryState> states = new TreeMap<>(Comparator.reverseOrder());
        tables.rows(concluded, Conclusion::from)
                .forEach(conclusion -> states.put(conclusion.delivery().id(), DeliveryState.of(conclusion)));
        pending.forEach(delivery -> states.merge(
                delivery.id(), DeliveryState.pending(delivery), (told, unseen) -> told.isOfPending() ? told : unseen));
        return List.copyOf(states.values());
    }
}
