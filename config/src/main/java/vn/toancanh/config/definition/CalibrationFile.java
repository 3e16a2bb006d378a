package vn.toancanh.config.definition;

import java.util.List;
import java.util.Set;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.simulation.Calibration;

/** Reads what made-up records are brought into line with. */
final class CalibrationFile {
    private static final String FILE = "simulation_calibration.csv";
    private static final List<String> COLUMNS = List.of("ref_area", "feed", "what", "time_period", "value", "source");

    private CalibrationFile() {}

    /** None where the file is not there, as it was not when older releases were made. */
    static List<Calibration> read(DefinitionFiles files, Set<FeedId> feeds, List<Mistake> mistakes) {
        return files.find(FILE)
                .map(text -> new Table(text, COLUMNS, mistakes).map(line -> calibration(line, feeds)))
                .orElse(List.of());
    }

    private static Calibration calibration(Line line, Set<FeedId> feeds) {
        double value = line.number("value");
        if (value < 0) {
            line.mistake("value", line.text("value"), "a number from 0");
        }
        return new Calibration(
                line.read("ref_area", AreaCode::new, "the code of a unit, or VN"),
                References.known(line, "feed", FeedId::new, feeds),
                line.text("what"),
                line.read("time_period", Period::parse, "2024, 2024-Q4 or 2024-12"),
                value,
                line.text("source"));
    }
}
