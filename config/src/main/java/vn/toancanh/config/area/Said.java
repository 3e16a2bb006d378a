package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What a unit list says of a unit, on those of its days on which no later list says otherwise.
 *
 * @param since the first day of the list
 */
record Said(Area area, LocalDate since) {
    Validity validity() {
        return area.validity();
    }

    /** The same on the days that both share; none where they share none. */
    Stream<Said> within(Validity days) {
        return validity().sharedWith(days).map(this::on).stream();
    }

    /** The same on its days before and after the given ones. */
    Stream<Said> outside(Validity days) {
        return validity().outside(days).stream().map(this::on);
    }

    private Said on(Validity days) {
        return new Said(area.during(days), since);
    }
}
