package vn.toancanh.analytics.validation;

import java.util.List;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Feed;

/** What the records of every feed have in common, and what each keeps of its own. */
public final class RecordColumns {
    public static final String REF_AREA = "ref_area";
    public static final String TIME_PERIOD = "time_period";
    public static final String MATCHED_BY = "matched_by";
    public static final String SIMULATED = "simulated";

    private RecordColumns() {}

    /** Keys and values, in the order in which the feed declares them; places have become {@link #REF_AREA}. */
    public static List<Column> ownOf(Feed feed) {
        return feed.columns().stream()
                .filter(column -> switch (column.role()) {
                    case KEY, VALUE, LONGITUDE, LATITUDE -> true;
                    case COMMUNE_CODE,
                            COMMUNE_NAME,
                            DISTRICT_CODE,
                            DISTRICT_NAME,
                            PROVINCE_CODE,
                            PROVINCE_NAME,
                            UNIT_CODE,
                            TIME_PERIOD,
                            SIMULATED -> false;
                })
                .toList();
    }
}
