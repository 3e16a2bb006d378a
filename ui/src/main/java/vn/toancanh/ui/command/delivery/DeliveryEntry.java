package vn.toancanh.ui.command.delivery;

import java.util.Optional;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.DeliveryState;
import vn.toancanh.lake.release.Release;

/**
 * A delivery as a steward sees it: what was handed in, what came of it, and whether it counts now.
 *
 * @param conclusion empty while it is pending
 * @param state in effect, not counted (in effect as well, but made up where something real is), replaced, taken back, refused, superseded, waiting (for
 *     other providers) or pending
 * @param reason why it is in that state; empty where that needs no word
 */
public record DeliveryEntry(Delivery delivery, Optional<Conclusion> conclusion, String state, String reason) {
    private static final int DIGITS = 8;

    static DeliveryEntry of(DeliveryState state, Optional<Release> latest) {
        return state.conclusion()
                .map(conclusion -> concluded(conclusion, latest))
                .orElseGet(() -> pending(state.delivery()));
    }

    private static DeliveryEntry pending(Delivery delivery) {
        return new DeliveryEntry(delivery, Optional.empty(), "pending", "waits for the next run");
    }

    private static DeliveryEntry concluded(Conclusion conclusion, Optional<Release> latest) {
        return switch (conclusion.outcome()) {
            case REFUSED -> of(conclusion, "refused", conclusion.reason());
            case SUPERSEDED -> of(conclusion, "superseded", conclusion.reason());
            case WAITING -> of(conclusion, "waiting", conclusion.reason());
            case PUBLISHED -> published(conclusion, latest);
        };
    }

    /** A delivery gives way to a later one, or to an earlier one when its release is taken back. */
    private static DeliveryEntry published(Conclusion conclusion, Optional<Release> latest) {
        var id = conclusion.delivery().id();
        var now = latest.flatMap(
                        release -> release.inEffectFor(conclusion.delivery().consignment()))
                .map(Delivery::id)
                .orElse("");
        if (now.compareTo(id) < 0) {
            return of(conclusion, "taken back", "");
        }
        return now.equals(id)
                ? inEffect(conclusion, latest.orElseThrow())
                : of(conclusion, "replaced", "by delivery " + now);
    }

    private static DeliveryEntry inEffect(Conclusion conclusion, Release release) {
        return release.displacementOf(conclusion.delivery())
                .map(instead -> of(conclusion, "not counted", instead.reason()))
                .orElseGet(() -> of(conclusion, "in effect", ""));
    }

    private static DeliveryEntry of(Conclusion conclusion, String state, String reason) {
        return new DeliveryEntry(conclusion.delivery(), Optional.of(conclusion), state, reason);
    }

    /** The first digits of the SHA-256, with which the id ends: what a steward types. */
    String digest() {
        return delivery.sha256().substring(0, DIGITS);
    }

    /** The same, of a delivery that is known by its id alone. */
    public static String digestOf(String deliveryId) {
        return deliveryId.substring(deliveryId.lastIndexOf('-') + 1);
    }

    boolean isMeantBy(String typed) {
        return delivery.id().equals(typed)
                || typed.length() >= DIGITS && delivery.sha256().startsWith(typed);
    }
}
