package vn.toancanh.ui.command.run;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.lake.run.RunStep;
import vn.toancanh.ui.runs.RunFields;
import vn.toancanh.ui.schedule.NextRun;

/** Runs for other programs: everything that is on record, as the API answers it. */
final class RunJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunJson() {}

    static String of(List<RunEntry> runs, List<NextRun> next) {
        return JSON.writeValueAsString(RunFields.of(runs, next));
    }

    static String of(RunEntry run, List<RunStep> steps) {
        return JSON.writeValueAsString(RunFields.of(run, steps));
    }
}
