package vn.toancanh.lake.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.config.Quantity;
import vn.toancanh.config.period.CivilTime;

/**
 * The deliveries that wait for other providers.
 *
 * @param longestFirst what is on record of each
 */
public record Waits(List<Conclusion> longestFirst) {
    public Waits {
        longestFirst = longestFirst.stream()
                .sorted(Comparator.comparing(waiting -> waiting.delivery().id()))
                .toList();
    }

    /** Those of the conclusions that say so. */
    public static Waits among(Collection<Conclusion> conclusions) {
        return new Waits(conclusions.stream()
                .filter(told -> told.outcome() == Outcome.WAITING)
                .toList());
    }

    /** How many there are, and which has waited longest, as a sentence without its point; empty where there is none. */
    public Optional<String> words() {
        return longestFirst.stream()
                .findFirst()
                .map(longest -> "%s for other providers, %s since %s: %s of %s for %s, delivery %s"
                        .formatted(
                                new Quantity(longestFirst.size(), "delivery waits", "deliveries wait"),
                                longestFirst.size() == 1 ? "it" : "the longest",
                                LocalDate.ofInstant(longest.delivery().receivedAt(), CivilTime.VIET_NAM),
                                longest.delivery().fileName(),
                                longest.delivery().provider(),
                                longest.delivery().timePeriod(),
                                longest.delivery().id()));
    }
}
