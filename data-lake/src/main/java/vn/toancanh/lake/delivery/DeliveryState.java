package vn.toancanh.lake.delivery;

import java.util.Optional;

/**
 * How far a delivery has come.
 *
 * @param conclusion what came of it; empty while no run has looked at it, or one has and its release is not published
 */
public record DeliveryState(Delivery delivery, Optional<Conclusion> conclusion) {

    static DeliveryState pending(Delivery delivery) {
        return new DeliveryState(delivery, Optional.empty());
    }

    static DeliveryState of(Conclusion conclusion) {
        return new DeliveryState(conclusion.delivery(), Optional.of(conclusion));
    }

    /**
     * Whether the next run is to look at it, whatever else comes: no run has, or it was found to wait in a run that looked at others of
     * its feed after it. One that waits in circumstances that are known was seen.
     */
    public boolean isUnseen() {
        return conclusion
                .filter(told -> told.outcome() != Outcome.WAITING
                        || told.circumstances().isPresent())
                .isEmpty();
    }

    /** Whether it was found to wait for other providers, and these were the circumstances. */
    public boolean waitsIn(Circumstances circumstances) {
        return conclusion
                .filter(told -> told.outcome() == Outcome.WAITING)
                .flatMap(Conclusion::circumstances)
                .filter(circumstances::equals)
                .isPresent();
    }

    /** Whether what came of it holds although it is pending: it waits for other providers. */
    boolean isOfPending() {
        return conclusion.filter(told -> told.outcome() == Outcome.WAITING).isPresent();
    }
}
