package vn.toancanh.config.area;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An official list of units with the days on which it holds.
 *
 * <p>It speaks for the provinces whose lower units it names: a unit of theirs that it leaves out had ended the day
 * before.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 *
 * @param setAside lines that name no unit, such as a second entry of a province under the code 00; told, not taken
 */
public record UnitList(String source, Validity validity, List<Area> units, List<String> setAside) {
    public UnitList {
        units = List.copyOf(units);
        setAside = List.copyOf(setAside);
    }

    Set<AreaCode> codes() {
        return units.stream().map(Area::code).collect(Collectors.toSet());
    }

    /** Those for which it speaks. */
    Set<AreaCode> provinces() {
        return units.stream()
                .map(Area::parent)
                .filter(Objects::nonNull)
                .filter(parent -> parent.level() == AreaLevel.PROVINCE)
                .collect(Collectors.toSet());
    }
}
