package vn.toancanh.lake;

import java.util.List;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TotalRow;

/** What the measures add up to, as tests look at it: all rows at once. */
public final class Totals {

    private Totals() {}

    /** Those of a release. */
    public static List<TotalRow> of(Lake lake, Release release) {
        return lake.reader().rows(release.slice(TotalRow.TABLE), TotalRow::from);
    }

    /** Those of the latest release; none before there is one. */
    public static List<TotalRow> latest(Lake lake) {
        return lake.releases().latest().map(release -> of(lake, release)).orElse(List.of());
    }
}
