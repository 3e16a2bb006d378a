package vn.toancanh.analytics.run;

import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.table.LakeTable;

/** The pipeline as it is, but that plain Java looks at the rows: for processes that must be at work soon after they have begun. */
public final class PlainPipeline {
    private PlainPipeline() {}

    /** @param engine whose session is never begun */
    public static Pipeline of(Lake lake, Definitions definitions, SparkEngine engine) {
        return new Pipeline(lake, definitions, engine, run -> new PlainTaking(lake, run, definitions)::take);
    }

    /** Where the records of a feed are. */
    public static LakeTable recordsOf(Feed feed) {
        return RecordsTable.of(feed).table();
    }
}
