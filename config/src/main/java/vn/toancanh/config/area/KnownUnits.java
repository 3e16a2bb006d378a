package vn.toancanh.config.area;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says which units of a day are known as a whole, and from which parts, where something is known of some of them.
 *
 * @param own whether something is known of a unit itself
 */
public record KnownUnits(Geography units, Predicate<AreaCode> own) {
    /** Whether a unit is known: itself, or in all its parts. */
    public boolean hold(AreaCode unit) {
        var parts = units.childrenOf(unit);
        return own.test(unit)
                || !parts.isEmpty() && parts.stream().map(Area::code).allMatch(this::hold);
    }

    /** The largest units, at or in one, that are known themselves: those that add up to it, where it is known. */
    public Stream<AreaCode> addendsOf(AreaCode unit) {
        return own.test(unit)
                ? Stream.of(unit)
                : units.childrenOf(unit).stream().flatMap(part -> addendsOf(part.code()));
    }

    /**
     * What can be found out of units as a whole where not all their parts are known: of the smallest such units, since what lies above
     * them is added up. The country is none of them.
     */
    public <T> SortedMap<AreaCode, T> smallest(Function<AreaCode, Optional<T>> asAWhole) {
        var found = new TreeMap<AreaCode, T>();
        units.childrenOf(AreaCode.COUNTRY).forEach(province -> isKnown(province.code(), asAWhole, found));
        return found;
    }

    private <T> boolean isKnown(AreaCode unit, Function<AreaCode, Optional<T>> asAWhole, SortedMap<AreaCode, T> found) {
        if (own.test(unit) || areKnown(units.childrenOf(unit), asAWhole, found)) {
            return true;
        }
        var whole = asAWhole.apply(unit);
        whole.ifPresent(each -> found.put(unit, each));
        return whole.isPresent();
    }

    /** Every part is looked at, since each may be known as a whole where another is not. */
    private <T> boolean areKnown(
            List<Area> parts, Function<AreaCode, Optional<T>> asAWhole, SortedMap<AreaCode, T> found) {
        boolean all = !parts.isEmpty();
        for (var part : parts) {
            all &= isKnown(part.code(), asAWhole, found);
        }
        return all;
    }
}
