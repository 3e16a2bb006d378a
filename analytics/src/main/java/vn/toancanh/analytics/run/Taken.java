package vn.toancanh.analytics.run;

import java.nio.file.Path;
import java.util.List;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.table.LakeTable;

/** What came of looking at one delivery. */
sealed interface Taken {
    Conclusion conclusion();

    /** Its records wait in these files for the run to commit them. */
    record Passed(Conclusion conclusion, LakeTable table, List<Path> files) implements Taken {}

    /** It leaves its rejections and nothing else. */
    record Refused(Conclusion conclusion) implements Taken {}
}
