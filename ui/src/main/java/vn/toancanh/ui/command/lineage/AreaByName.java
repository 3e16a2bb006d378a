package vn.toancanh.ui.command.lineage;

import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaName;
import vn.toancanh.config.area.Geography;

/** Finds a unit of a day by its code or by its name, however the tone is written; never by likeness. */
record AreaByName(Geography geography) {
    /** How many units of one name are listed. */
    private static final int FEW = 20;

    /** @throws IllegalArgumentException if no unit is meant, or more than one */
    Area find(String typed) {
        var found = geography.areas().stream()
                .filter(area -> area.code().value().equals(typed))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> named(typed));
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new IllegalArgumentException(
                found.isEmpty()
                        ? "Cannot find area '%s': no unit had that code or name on %s; accepted are VN, codes such as 37, 372 or 14404, and names such as 'Huyện Nho Quan'"
                                .formatted(typed, geography.day())
                        : "Cannot tell which area '%s' is: accepted are the codes %s".formatted(typed, codes(found)));
    }

    private List<Area> named(String typed) {
        var folded = AreaName.fold(typed);
        return geography.areas().stream()
                .filter(area -> AreaName.fold(area.name()).equals(folded)
                        || AreaName.fold(area.shortName()).equals(folded))
                .toList();
    }

    private static String codes(List<Area> found) {
        return found.stream()
                        .limit(FEW)
                        .map(area -> "%s (%s)".formatted(area.code(), area.name()))
                        .collect(Collectors.joining(", "))
                + (found.size() > FEW ? " and %d more".formatted(found.size() - FEW) : "");
    }
}
