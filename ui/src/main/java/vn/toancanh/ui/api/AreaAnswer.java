package vn.toancanh.ui.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.Area;

/** A unit and the days on which it is so named and so placed. */
record AreaAnswer(
        String refArea,
        String level,
        String name,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    static AreaAnswer of(Area area) {
        return new AreaAnswer(
                area.code().value(),
                area.level().id(),
                area.name(),
                area.parent() == null ? null : area.parent().value(),
                area.validity().from(),
                area.validity().until());
    }
}
