package vn.toancanh.analytics;

import vn.toancanh.lake.delivery.Delivery;

/** What came of handing a file in. */
public sealed interface DeliveryResult {
    /** The release counts these bytes already, checked with the definitions of today; nothing has changed. */
    record Unchanged(Delivery inEffect) implements DeliveryResult {}

    /** A run looked at it, and perhaps at others that were pending. */
    record Taken(Delivery delivery, RunReport report) implements DeliveryResult {}
}
