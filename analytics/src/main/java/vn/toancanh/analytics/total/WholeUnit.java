package vn.toancanh.analytics.total;

import java.util.Map;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;

/** A unit on a day with all that lies in it. */
record WholeUnit(AreaCode code, Geography units) {
    /** Whether something was counted of it as a whole, or in all its parts. */
    boolean isIn(Map<AreaCode, Long> amounts) {
        var parts = units.childrenOf(code);
        return amounts.containsKey(code)
                || !parts.isEmpty() && parts.stream().allMatch(part -> new WholeUnit(part.code(), units).isIn(amounts));
    }

    /** All that lies in it, of whatever level. */
    Stream<AreaCode> parts() {
        return units.within(code).map(Area::code);
    }

    boolean holds(AreaCode other) {
        return units.isWithin(other, code);
    }

    /** What was counted of it: as a whole or, where that is not told, in its parts. */
    long sum(Map<AreaCode, Long> amounts) {
        var own = amounts.get(code);
        return own != null
                ? own
                : units.childrenOf(code).stream()
                        .mapToLong(part -> new WholeUnit(part.code(), units).sum(amounts))
                        .reduce(0, Math::addExact);
    }
}
