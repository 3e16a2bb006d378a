package vn.toancanh.ui.board;

import java.util.List;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;

/**
 * Which parts of an indicator are asked for, such as which operators, where and in which period.
 *
 * @param within a unit in which all of the areas lie: no others are added up
 */
public record PartQuestion(
        Indicator indicator, AskedParts parts, AreaCode within, List<AreaCode> areas, Period period) {
    public PartQuestion {
        areas = List.copyOf(areas);
    }

    /** One part in one area. */
    public PartQuestion(Indicator indicator, String part, AreaCode area, Period period) {
        this(indicator, new AskedParts.One(part), area, List.of(area), period);
    }
}
