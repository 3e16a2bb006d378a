package vn.toancanh.analytics.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.PlacedOn;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.run.StepCounts;
import vn.toancanh.lake.table.LakeTable;

/** What came of looking at one delivery; its files wait for the run to commit them. */
sealed interface Taken {
    Conclusion conclusion();

    List<Path> rejections();

    /** What its rows and units did not pass, be it only a warning. */
    List<Finding> findings();

    /** Its rows, and how many files it wrote. */
    default StepCounts counts() {
        var told = conclusion();
        return new StepCounts(
                told.rowsRead(),
                told.rowsAccepted(),
                told.rowsRejected(),
                rejections().size() + records().size());
    }

    /** The files of what may be counted. */
    default List<Path> records() {
        return List.of();
    }

    default Delivery delivery() {
        return conclusion().delivery();
    }

    /**
     * Its records may be counted.
     *
     * @param placedOn by which boundaries its points were placed; empty where its rows give none
     * @param provinces in which it has rows
     */
    record Passed(
            Conclusion conclusion,
            List<Path> rejections,
            List<Finding> findings,
            LakeTable table,
            List<Path> records,
            Optional<PlacedOn> placedOn,
            Set<AreaCode> provinces)
            implements Taken {}

    /** It leaves its rejections and nothing else. */
    record Refused(Conclusion conclusion, List<Path> rejections, List<Finding> findings) implements Taken {}
}
