package vn.toancanh.analytics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Ending;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;

/** A province of two divided districts and an island without communes, so small that its numbers can be checked in the head. */
public final class SmallProvince {
    public static final LocalDate IN_2019 = LocalDate.of(2019, 12, 31);
    public static final LocalDate IN_2026 = LocalDate.of(2026, 12, 31);

    private static final Validity OLD = Validity.ofListFrom(LocalDate.of(2019, 1, 1));
    private static final Validity NEW = Validity.ofListFrom(Validity.REORGANISATION);

    private SmallProvince() {}

    /** Until 2025-06-30 two cities' worth of communes under districts, since then one commune under the province. */
    public static Geography on(LocalDate day) {
        return areas().on(day);
    }

    public static Areas areas(Ending... endings) {
        return Areas.of(List.of(before(), after()), List.of(endings));
    }

    private static UnitList before() {
        return new UnitList(
                "before",
                OLD,
                List.of(
                        unit("37", "Tỉnh Ninh Bình", "VN", OLD),
                        unit("369", "Thành phố Ninh Bình", "37", OLD),
                        unit("14320", "Phường Hoà Bình", "369", OLD),
                        unit("14323", "Phường Quý Lộc", "369", OLD),
                        unit("372", "Huyện Nho Quan", "37", OLD),
                        unit("14428", "Xã Cúc Phương", "372", OLD),
                        unit("14431", "Xã Tân Thành", "372", OLD),
                        unit("14434", "Xã Tân Thành", "372", OLD),
                        unit("379", "Huyện Cồn Cỏ", "37", OLD)),
                List.of());
    }

    private static UnitList after() {
        return new UnitList(
                "after",
                NEW,
                List.of(unit("37", "Tỉnh Ninh Bình", "VN", NEW), unit("14428", "Xã Nho Quan", "37", NEW)),
                List.of());
    }

    private static Area unit(String code, String name, @Nullable String parent, Validity validity) {
        return new Area(new AreaCode(code), name, parent == null ? null : new AreaCode(parent), validity);
    }
}
