package vn.toancanh.lake.diff;

/**
 * How many totals of one measure in one period, with those of its parts, are not alike in two releases.
 *
 * @param changed that both have
 * @param came that only the second has
 * @param went that only the first has
 */
public record MeasureChange(String feed, String measure, String timePeriod, int changed, int came, int went) {

    static MeasureChange counting(TotalChange change) {
        var row = change.one();
        return new MeasureChange(
                row.feed(),
                row.measure(),
                row.timePeriod(),
                change.before().isPresent() && change.after().isPresent() ? 1 : 0,
                change.before().isEmpty() ? 1 : 0,
                change.after().isEmpty() ? 1 : 0);
    }

    MeasureChange plus(MeasureChange other) {
        return new MeasureChange(
                feed, measure, timePeriod, changed + other.changed, came + other.came, went + other.went);
    }
}
