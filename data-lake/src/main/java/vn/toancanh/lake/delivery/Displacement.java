package vn.toancanh.lake.delivery;

import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;

/**
 * Why a made-up delivery that is in effect is not counted: a real one tells of the same province.
 *
 * @param by the real one
 * @param provinces in which both have rows; none where that is not on record of either
 */
public record Displacement(Delivery by, Set<AreaCode> provinces) {

    /** In words, for a steward. */
    public String reason() {
        var where = provinces.isEmpty()
                ? "for the same feed and period"
                : "with rows in " + provinces.stream().map(AreaCode::value).collect(Collectors.joining(", "));
        return "in effect, but made up: delivery %s of provider '%s' (%s) is real, %s"
                .formatted(by.id(), by.provider(), by.fileName(), where);
    }
}
