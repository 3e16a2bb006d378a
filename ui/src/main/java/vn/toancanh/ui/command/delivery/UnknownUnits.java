package vn.toancanh.ui.command.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.lake.delivery.Rejection;

/**
 * Rejected rows that give codes which no unit has on their day: one is a slip, many are a unit list that is missing.
 *
 * @param rows how many rows
 */
record UnknownUnits(LocalDate day, long rows) {
    /** From how many rows on nobody believes in slips. */
    private static final int MANY = 10;

    private static final Set<String> CODES =
            Stream.of(AreaLevel.values()).map(level -> level.id() + "_code").collect(Collectors.toUnmodifiableSet());

    /** @param geography the units among which the rows were placed */
    static UnknownUnits of(List<Rejection> rejections, Geography geography) {
        var known = geography.areas().stream().map(area -> area.code().value()).collect(Collectors.toSet());
        return new UnknownUnits(
                geography.day(),
                rejections.stream()
                        .filter(rejection -> CODES.contains(rejection.column()))
                        .filter(rejection -> !rejection.value().isEmpty() && !known.contains(rejection.value()))
                        .mapToLong(Rejection::rowNumber)
                        .distinct()
                        .count());
    }

    /** What to do about them; empty where they are few. */
    Optional<String> advice() {
        return rows < MANY
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%,d rows give codes that no unit has on %s. If the codes are right, take the official list of"
                                + " these units%n(level,code,name,parent), then deliver the same file again:%n"
                                + "  ./toancanh areas import UNITS.csv --valid-from DAY",
                        rows,
                        day));
    }
}
