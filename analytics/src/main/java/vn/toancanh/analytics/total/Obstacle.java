package vn.toancanh.analytics.total;

import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/**
 * Why the parts of a province are not brought into line with what was published of it.
 *
 * <p>Decision: docs/decisions/0025-estimates-are-reconciled-pro-rata.md
 */
sealed interface Obstacle {
    String words();

    /** There is nothing that could be scaled, or nothing that it could be scaled to. */
    record NothingToScale() implements Obstacle {
        @Override
        public String words() {
            return "only a positive sum can be scaled, to a value from 0";
        }
    }

    /** The year of the unit is not whole, and so is not that of the province. */
    record MissedPeriod(AreaCode unit, Period period, int units) implements Obstacle {
        @Override
        public String words() {
            return "%s was counted in the year and not in %s%s; accepted are units that were counted in every period"
                    .formatted(unit, period, units == 1 ? "" : ", as %d units in all were".formatted(units));
        }
    }

    /** The code was given to another unit in the course of the year, or its unit took another in. */
    record AnotherUnit(AreaCode unit, Period period, Period year) implements Obstacle {
        @Override
        public String words() {
            return "%s was another unit in %s than at the end of %s; accepted are years in which no unit changed"
                    .formatted(unit, period, year);
        }
    }

    /** What was published is of all units, of which too many are missing. */
    record TooFew(int counted, int expected, Period period, double least) implements Obstacle {
        @Override
        public String words() {
            return "%d of %d units were counted in %s; accepted are %s %% of them"
                    .formatted(counted, expected, period, Math.rint(least * 10_000) / 100);
        }
    }
}
