package vn.toancanh.analytics.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.delivery.Delivery;

/**
 * Real deliveries of one feed and period that may tell of the same things. What is published stands, whatever it has in common with
 * others that are; each new one is held against that, and against the new ones before it that stand.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 *
 * @param published by earlier runs
 * @param anew of this run, those first that came first
 */
public record SideBySide(List<Delivery> published, List<Delivery> anew) {
    public SideBySide {
        published = List.copyOf(published);
        anew = List.copyOf(anew);
    }

    /**
     * @param delivered of one feed and period, real and made up
     * @param accepted what this run would count by now
     */
    public static SideBySide of(Stream<Delivery> delivered, Collection<Delivery> accepted) {
        var real = delivered
                .filter(delivery -> !delivery.simulated())
                .sorted(Comparator.comparing(Delivery::id))
                .collect(Collectors.partitioningBy(accepted::contains));
        return new SideBySide(real.get(false), real.get(true));
    }

    /**
     * @param comparison what is doubtful about the second, since the first stands
     * @return what is doubtful about the new ones
     */
    List<Doubt> doubts(QualityCheck check, BiFunction<Delivery, Delivery, Optional<Doubt>> comparison) {
        var standing = new ArrayList<>(published);
        var doubts = new ArrayList<Doubt>();
        for (var later : anew) {
            var found = standing.stream()
                    .flatMap(earlier -> comparison.apply(earlier, later).stream())
                    .toList();
            doubts.addAll(found);
            if (found.isEmpty() || check.severity() == Severity.WARN) {
                standing.add(later);
            }
        }
        return doubts;
    }
}
