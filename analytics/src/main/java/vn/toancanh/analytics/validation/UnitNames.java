package vn.toancanh.analytics.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.AreaName;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.NameVariant;

/** Finds units by what senders write: codes of a level, official names, and names on which a decision is recorded. */
final class UnitNames {
    private static final Pattern CODE_OF_A_DIVIDED_UNIT = Pattern.compile("\\d{2,3}");

    private final Geography geography;
    private final Map<String, AreaCode> variants = new HashMap<>();

    UnitNames(Geography geography, List<NameVariant> variants) {
        this.geography = geography;
        variants.forEach(variant -> this.variants.put(key(variant.parent(), variant.written()), variant.code()));
    }

    /** The unit that a recorded decision names for the row's commune. */
    Optional<Area> variantOf(PlaceName name) {
        var commune = name.commune();
        return commune == null
                ? Optional.empty()
                : district(name).flatMap(district -> variantOf(district.code(), commune));
    }

    /** The row's district: by its code, or by its name within the province of the row. */
    Optional<Area> district(PlaceName name) {
        if (name.districtCode() != null) {
            return find(name.districtCode(), AreaLevel.DISTRICT);
        }
        var written = name.district();
        if (written == null || name.provinceCode() == null) {
            return Optional.empty();
        }
        return find(name.provinceCode(), AreaLevel.PROVINCE).flatMap(province -> districtNamed(province, written));
    }

    Optional<Area> find(String code, AreaLevel level) {
        return CODE_OF_A_DIVIDED_UNIT.matcher(code).matches()
                ? geography.find(new AreaCode(code)).filter(area -> area.level() == level)
                : Optional.empty();
    }

    static boolean same(Area area, String written) {
        return AreaName.fold(area.name()).equals(AreaName.fold(written));
    }

    private Optional<Area> districtNamed(Area province, String written) {
        return variantOf(province.code(), written)
                .or(() -> only(geography.childrenOf(province.code()).stream()
                        .filter(district -> same(district, written))
                        .toList()));
    }

    private Optional<Area> variantOf(AreaCode parent, String written) {
        return Optional.ofNullable(variants.get(key(parent, written))).flatMap(geography::find);
    }

    private static Optional<Area> only(List<Area> areas) {
        return areas.size() == 1 ? Optional.of(areas.getFirst()) : Optional.empty();
    }

    private static String key(AreaCode parent, String written) {
        return parent + "/" + AreaName.fold(written);
    }
}
