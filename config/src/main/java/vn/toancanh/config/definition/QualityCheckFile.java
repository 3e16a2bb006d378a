package vn.toancanh.config.definition;

import java.util.List;
import java.util.Set;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.quality.Rule;
import vn.toancanh.config.quality.Severity;

/**
 * Reads the checks of deliveries and of the totals that they bring.
 *
 * @param feeds those that are defined, like measures and indicators
 */
record QualityCheckFile(Set<FeedId> feeds, Set<MeasureId> measures, Set<IndicatorId> indicators) {
    static final String FILE = "quality_checks.csv";
    private static final List<String> COLUMNS =
            List.of("check", "severity", "kind", "subject", "at", "limit", "name_vi", "name_en");

    /** None where the file is not there, as it was not when older releases were made. */
    List<QualityCheck> read(DefinitionFiles files, List<Mistake> mistakes) {
        return files.find(FILE)
                .map(text -> new Table(text, COLUMNS, mistakes).map(this::check))
                .orElse(List.of());
    }

    private QualityCheck check(Line line) {
        return new QualityCheck(
                line.read("check", QualityCheckFile::identifier, "lower-case words joined by hyphens"),
                line.choice("severity", Severity.class),
                line.label("name"),
                rule(line));
    }

    private static String identifier(String text) {
        return new MeasureId(text).value();
    }

    private Rule rule(Line line) {
        double limit = line.number("limit");
        return switch (line.text("kind")) {
            case "rejected-share" -> new Rule.RejectedShare(feed(line), limit);
            case "missing-units" -> new Rule.MissingUnits(feed(line), limit);
            case "shared-units" -> new Rule.SharedUnits(feed(line), limit);
            case "shared-keys" -> new Rule.SharedKeys(feed(line), limit);
            case "part-of-whole" -> new Rule.PartOfWhole(indicator(line), at(line), limit);
            case "jump" -> new Rule.Jump(indicator(line), at(line), limit);
            case "fall" -> new Rule.Fall(References.known(line, "subject", MeasureId::new, measures), at(line), limit);
            case String other -> {
                line.mistake(
                        "kind",
                        other,
                        "rejected-share, missing-units, shared-units, shared-keys, part-of-whole, jump, fall");
                throw new IllegalArgumentException(other);
            }
        };
    }

    private FeedId feed(Line line) {
        return References.known(line, "subject", FeedId::new, feeds);
    }

    private IndicatorId indicator(Line line) {
        return References.known(line, "subject", IndicatorId::new, indicators);
    }

    private static AreaLevel at(Line line) {
        return line.choice("at", AreaLevel.class);
    }
}
