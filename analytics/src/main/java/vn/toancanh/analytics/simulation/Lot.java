package vn.toancanh.analytics.simulation;

import java.util.List;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/**
 * What becomes one delivery: a feed in a period, of one province, or of several that were made up together before.
 *
 * @param leftOut the undivided units of the provinces of which no register says that anybody lives there, so that nothing is made up
 */
record Lot(
        String provider,
        List<AreaCode> provinces,
        FeedId feed,
        Period period,
        List<Commune> communes,
        List<Area> leftOut) {
    String fileName(long seed, double scale) {
        return "%s_%s_%s_seed-%d%s.parquet"
                .formatted(
                        provider.replace(Simulations.PROVIDER, "simulated"),
                        feed,
                        period,
                        seed,
                        scale == 1 ? "" : "_scale-" + Simulations.written(scale));
    }
}
