package vn.toancanh.analytics.lineage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.delivery.Delivery;

/**
 * A record that is counted in a number.
 *
 * @param line the line of the delivered file on which it begins, the header's being line 1
 * @param unit where it is counted
 * @param values what stands in the columns that the measure looks at, in the feed's order; empty columns are left out
 */
public record CountedRow(Delivery delivery, long line, AreaCode unit, Map<String, String> values) {
    public CountedRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
