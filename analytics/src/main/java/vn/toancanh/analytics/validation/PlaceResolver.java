package vn.toancanh.analytics.validation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analytics.validation.Placement.Placed;
import vn.toancanh.analytics.validation.Placement.Unplaced;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;

/**
 * Finds the undivided unit that a row speaks of: by a recorded variant of its name, by its code, or by its name within
 * its district; never by likeness.
 *
 * <p>Decision: docs/decisions/0007-places-are-never-guessed.md
 */
final class PlaceResolver {
    private static final Pattern CODE_OF_A_LEAF = Pattern.compile("\\d{3}|\\d{5}");

    private static final Pattern CODE_OF_A_UNIT = Pattern.compile("\\d{2}|\\d{3}|\\d{5}");

    private final Geography geography;
    private final Areas areas;
    private final UnitNames names;

    PlaceResolver(Ground ground) {
        this.areas = ground.areas();
        this.geography = ground.geography();
        this.names = new UnitNames(geography, ground.variants());
    }

    Placement place(PlaceName name) {
        if (name.unitCode() != null) {
            return byUnitCode(name.unitCode());
        }
        var variant = names.variantOf(name);
        if (variant.isPresent()) {
            return new Placed(variant.get().code(), MatchedBy.VARIANT);
        }
        return name.communeCode() != null ? byCode(name, name.communeCode()) : byName(name);
    }

    /** A unit of any level, for feeds that speak of larger ones as wholes. */
    private Placement byUnitCode(String code) {
        return (CODE_OF_A_UNIT.matcher(code).matches() ? geography.find(new AreaCode(code)) : Optional.<Area>empty())
                .<Placement>map(unit -> new Placed(unit.code(), MatchedBy.CODE))
                .orElseGet(() -> new Unplaced(
                        "unit_code",
                        code,
                        "no province, district or commune has this code on %s%s"
                                .formatted(geography.day(), departure(code))));
    }

    private Placement byCode(PlaceName name, String code) {
        var area = CODE_OF_A_LEAF.matcher(code).matches() ? geography.find(new AreaCode(code)) : Optional.<Area>empty();
        if (area.isEmpty()) {
            return new Unplaced("commune_code", code, noUnit(code));
        }
        var unit = area.get();
        if (!geography.childrenOf(unit.code()).isEmpty()) {
            return new Unplaced("commune_code", code, "%s is divided further: give the commune".formatted(unit.name()));
        }
        return wrongName(unit, name.commune())
                .or(() -> liesElsewhere(unit, "district_code", name.districtCode()))
                .or(() -> liesElsewhere(unit, "province_code", name.provinceCode()))
                .orElseGet(() -> new Placed(unit.code(), MatchedBy.CODE));
    }

    private String noUnit(String code) {
        return "no unit has this code on %s%s".formatted(geography.day(), departure(code));
    }

    /** When a code was given up, and which to give instead; nothing where it is of no unit that is known. */
    private String departure(String code) {
        return CODE_OF_A_UNIT.matcher(code).matches()
                ? areas.departure(new AreaCode(code), geography.day())
                        .map(gone -> ": it ended on %s%s"
                                .formatted(
                                        gone.lastDay(),
                                        gone.into()
                                                .map(" and went into %s; give that code"::formatted)
                                                .orElse("")))
                        .orElse("")
                : "";
    }

    /** A contradiction: the row gives the very name of another unit of the same district. */
    private Optional<Placement> wrongName(Area unit, @Nullable String written) {
        if (written == null || UnitNames.same(unit, written)) {
            return Optional.empty();
        }
        return geography.childrenOf(Objects.requireNonNull(unit.parent())).stream()
                .filter(sibling -> UnitNames.same(sibling, written))
                .findFirst()
                .map(other -> new Unplaced(
                        "commune_code",
                        unit.code().value(),
                        "the code is that of %s, the name '%s' that of %s: mend one of them"
                                .formatted(unit.name(), written, other.code())));
    }

    /** A contradiction: the row gives a unit above, and the commune lies in no such unit. */
    private Optional<Placement> liesElsewhere(Area unit, String column, @Nullable String given) {
        return Optional.ofNullable(given)
                .filter(code -> geography.upwardsFrom(unit.code()).stream()
                        .noneMatch(above -> above.code().value().equals(code)))
                .map(code -> new Unplaced(
                        column,
                        code,
                        "the commune's code %s is that of %s in %s: mend one of them"
                                .formatted(unit.code(), unit.name(), unit.parent())));
    }

    private Placement byName(PlaceName name) {
        var commune = name.commune();
        if (commune == null) {
            return new Unplaced("commune_code", "", "the row gives neither code nor name of a commune");
        }
        return names.district(name).map(district -> within(district, commune)).orElseGet(() -> withoutDistrict(name));
    }

    private Unplaced withoutDistrict(PlaceName name) {
        if (name.districtCode() != null) {
            return unknown("district", name.districtCode());
        }
        if (name.district() == null || name.provinceCode() == null) {
            return new Unplaced("district", "", "the row gives no code of a commune, and names no district to look in");
        }
        return names.find(name.provinceCode(), AreaLevel.PROVINCE)
                .map(province -> new Unplaced(
                        "district",
                        name.district(),
                        "no district of this name in %s (%s) on %s"
                                .formatted(province.name(), province.code(), geography.day())))
                .orElseGet(() -> unknown("province", name.provinceCode()));
    }

    private Unplaced unknown(String level, String code) {
        return new Unplaced(level + "_code", code, "no %s has this code on %s".formatted(level, geography.day()));
    }

    private Placement within(Area district, String written) {
        var communes = geography.childrenOf(district.code());
        if (communes.isEmpty() && UnitNames.same(district, written)) {
            return new Placed(district.code(), MatchedBy.NAME);
        }
        var fitting = communes.stream()
                .filter(commune -> UnitNames.same(commune, written))
                .toList();
        if (fitting.size() == 1) {
            return new Placed(fitting.getFirst().code(), MatchedBy.NAME);
        }
        var found = fitting.isEmpty()
                ? "no commune of %s (%s) is so named".formatted(district.name(), district.code())
                : "%d communes of %s (%s) are so named: %s"
                        .formatted(fitting.size(), district.name(), district.code(), codes(fitting));
        return new Unplaced("commune", written, found + "; give its code");
    }

    private static String codes(List<Area> areas) {
        return areas.stream().map(area -> area.code().value()).collect(Collectors.joining(", "));
    }
}
