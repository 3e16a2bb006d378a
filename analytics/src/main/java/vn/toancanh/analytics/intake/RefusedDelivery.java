package vn.toancanh.analytics.intake;

import java.util.List;

/** A delivery that is refused whole; says everything that the sender has to mend. */
public final class RefusedDelivery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedDelivery(List<String> reasons) {
        super(String.join("; ", reasons));
    }

    public RefusedDelivery(String reason) {
        super(reason);
    }
}
