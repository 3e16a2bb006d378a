package vn.toancanh.analytics.lineage;

import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;

/** Tells whether a delivery has records in a unit; cheap enough to be asked for every screen. */
@FunctionalInterface
public interface DeliveredUnits {
    /** @param release one that counts the delivery */
    boolean hasRecordsIn(Release release, Delivery delivery, AreaCode unit);
}
