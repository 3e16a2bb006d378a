package vn.toancanh.analytics.lineage;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;

/**
 * The units in which each delivery has records, learnt from the records' dictionaries once and kept: records never change.
 *
 * <p>Decision: docs/decisions/0028-from-a-number-to-its-rows.md
 */
public final class RecordedUnits implements DeliveredUnits {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedUnits.class);

    private final Lake lake;
    private final Map<String, Set<AreaCode>> byDelivery = new ConcurrentHashMap<>();

    public RecordedUnits(Lake lake) {
        this.lake = lake;
    }

    /** Learns what was not asked for yet, and forgets the deliveries that the release does not count. */
    public void learn(Release release) {
        release.deliveries().forEach(delivery -> units(release, delivery));
        var counted = release.deliveries().stream().map(Delivery::id).collect(Collectors.toSet());
        byDelivery.keySet().retainAll(counted);
    }

    /** Where records cannot be read any more, the delivery is taken to have some: it is better named than hidden. */
    @Override
    public boolean hasRecordsIn(Release release, Delivery delivery, AreaCode unit) {
        try {
            return units(release, delivery).contains(unit);
        } catch (LakeException e) {
            LOG.warn("Cannot tell of which units delivery {} speaks", delivery.id(), e);
            return true;
        }
    }

    private Set<AreaCode> units(Release release, Delivery delivery) {
        return byDelivery.computeIfAbsent(delivery.id(), first -> read(release, delivery));
    }

    private Set<AreaCode> read(Release release, Delivery delivery) {
        var slice = Records.of(release, delivery.feed()).of(delivery);
        return lake.reader().textsIn(slice, Records.REF_AREA).stream()
                .map(AreaCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
