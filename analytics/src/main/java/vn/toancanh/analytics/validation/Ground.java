package vn.toancanh.analytics.validation;

import java.util.List;
import vn.toancanh.analytics.boundary.PointLocator;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.NameVariant;

/**
 * What rows are placed by.
 *
 * @param areas the units of all days
 * @param geography those valid on the last day of the period
 * @param locator the boundaries of these units, for rows that give a point
 */
public record Ground(Areas areas, Geography geography, List<NameVariant> variants, PointLocator locator) {
    /** For feeds whose rows give codes or names. */
    public static Ground ofNames(Areas areas, Geography geography, List<NameVariant> variants) {
        return new Ground(areas, geography, variants, PointLocator.NOWHERE);
    }
}
