package vn.toancanh.analytics.boundary;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All units of one level in one geography: what a file of boundaries is held against.
 *
 * @param level "province", "district" or "commune"
 * @param geography the year whose last day's units these are, such as "2020"
 * @param byCode code → unit
 * @param fold makes two ways of writing a name equal
 */
public record LevelUnits(String level, String geography, SortedMap<String, Unit> byCode, UnaryOperator<String> fold) {

    /** Keeps its own copy of the map. */
    public LevelUnits {
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
    }

    /** The units of a list. */
    public static LevelUnits of(String level, String geography, Collection<Unit> units, UnaryOperator<String> fold) {
        var byCode = new TreeMap<String, Unit>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        return new LevelUnits(level, geography, byCode, fold);
    }

    /** The unit of a code that must be known. */
    public Unit unit(String code) {
        return Optional.ofNullable(byCode.get(code)).orElseThrow();
    }

    /** The units of one province, in the order of their codes. */
    List<Unit> of(String province) {
        return byCode.values().stream()
                .filter(unit -> unit.province().equals(province))
                .toList();
    }

    Set<String> codes() {
        return byCode.keySet();
    }
}
