package vn.toancanh.analytics.quality;

import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.period.Period;

/** Names units as they are told in what a check has found: by code and by name. */
record AreaNames(Areas areas) {
    /** As it was called at the end of the period; the code alone where it was not there then. */
    String of(String refArea, Period period) {
        return areas.on(period.lastDay())
                .find(new AreaCode(refArea))
                .map(area -> area.code() + " " + area.name())
                .orElse(refArea);
    }
}
