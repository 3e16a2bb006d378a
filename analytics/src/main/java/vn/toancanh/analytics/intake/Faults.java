package vn.toancanh.analytics.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows hold that refuses their file: the first of it in words, of the rest how much there is. */
final class Faults {
    private final List<String> told = new ArrayList<>();
    private long more;

    void add(@Nullable String fault) {
        if (fault == null) {
            return;
        }
        if (told.size() < Excerpt.FEW) {
            told.add(fault);
        } else {
            more++;
        }
    }

    /** @throws RefusedDelivery if there is any */
    void refuse() {
        if (more > 0) {
            told.add("and %d more lines like these".formatted(more));
        }
        if (!told.isEmpty()) {
            throw new RefusedDelivery(told);
        }
    }
}
