package vn.toancanh.ui.board;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;

/** Of the units of one division, which are divided further, and in which province each lies; looked up for every total. */
final class UnitPlaces {
    private final Set<String> divided;
    private final Map<String, String> provinces;

    private UnitPlaces(Set<String> divided, Map<String, String> provinces) {
        this.divided = divided;
        this.provinces = provinces;
    }

    static UnitPlaces of(Geography geography) {
        var divided = new HashSet<String>();
        var provinces = new HashMap<String, String>();
        for (Area area : geography.areas()) {
            if (!geography.childrenOf(area.code()).isEmpty()) {
                divided.add(area.code().value());
            }
            geography
                    .above(area.code(), AreaLevel.PROVINCE)
                    .ifPresent(province ->
                            provinces.put(area.code().value(), province.code().value()));
        }
        return new UnitPlaces(divided, provinces);
    }

    /** Not, where no such unit is known. */
    boolean isDivided(String code) {
        return divided.contains(code);
    }

    /** The province at or above a unit; null where there is none, or no such unit. */
    @Nullable
    String provinceOf(String code) {
        return provinces.get(code);
    }
}
