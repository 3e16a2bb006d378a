package vn.toancanh.analytics.intake;

import java.util.List;

/** A delivery that is refused whole; says everything that the sender has to mend. */
public final class RefusedDelivery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    public RefusedDelivery(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public RefusedDelivery(String reason) {
        this(List.of(reason));
    }

    public List<String> reasons() {
        return reasons;
    }
}
