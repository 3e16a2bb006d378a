package vn.toancanh.analytics.total;

import java.util.Map;
import java.util.Optional;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.indicator.PublishedValue;

/**
 * A published value beside what was counted in its year, for whoever asks why the one was not brought into line with the other.
 *
 * @param counted of the value's measure, in all periods of the year
 * @param decimals of the measure's unit
 */
public record PublishedYear(Areas areas, PublishedValue value, Amounts counted, int decimals) {
    /** Why nothing was reconciled, in words; none where it was. */
    public Optional<String> obstacle() {
        return value.preferred()
                ? new Reconciled(areas, Map.of(value.measure(), counted), value, decimals)
                        .obstacle()
                        .map(Obstacle::words)
                : Optional.of("another value of the same year is preferred");
    }
}
