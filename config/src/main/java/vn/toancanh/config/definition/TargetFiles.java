package vn.toancanh.config.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.indicator.Direction;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.target.Clause;
import vn.toancanh.config.target.Commitment;
import vn.toancanh.config.target.Comparison;
import vn.toancanh.config.target.Programme;
import vn.toancanh.config.target.ProgrammeId;
import vn.toancanh.config.target.Target;

/** Reads programmes and their clauses, with and without a number. */
final class TargetFiles {
    private static final List<String> PROGRAMME_COLUMNS =
            List.of("programme", "province", "issued_on", "issuer", "name_vi", "name_en", "source");
    private static final List<String> TARGET_COLUMNS =
            List.of("programme", "indicator", "scope", "year", "comparison", "value", "words");
    private static final List<String> COMMITMENT_COLUMNS = List.of("programme", "indicator", "year", "words", "note");

    private final DefinitionFiles files;
    private final List<Mistake> mistakes;

    TargetFiles(DefinitionFiles files, List<Mistake> mistakes) {
        this.files = files;
        this.mistakes = mistakes;
    }

    List<Programme> programmes() {
        return new Table(files.text("programmes.csv"), PROGRAMME_COLUMNS, mistakes)
                .map(line -> new Programme(
                        line.read("programme", ProgrammeId::new, "lower-case words joined by hyphens"),
                        line.read("province", AreaCode::new, "the two digits of a province"),
                        line.label("name"),
                        line.optionalDay("issued_on"),
                        line.text("issuer"),
                        line.text("source")));
    }

    List<Clause> clauses(Set<ProgrammeId> programmes, List<Indicator> indicators) {
        var directions =
                indicators.stream().collect(Collectors.toMap(Indicator::id, Indicator::direction, (one, other) -> one));
        var targets = new Table(files.text("targets.csv"), TARGET_COLUMNS, mistakes)
                .<Clause>map(line -> target(line, programmes, directions));
        var commitments = new Table(files.text("commitments.csv"), COMMITMENT_COLUMNS, mistakes)
                .<Clause>map(line -> commitment(line, programmes, directions.keySet()));
        return Stream.concat(targets.stream(), commitments.stream()).toList();
    }

    private static Target target(Line line, Set<ProgrammeId> programmes, Map<IndicatorId, Direction> directions) {
        var indicator = References.known(line, "indicator", IndicatorId::new, directions.keySet());
        return new Target(
                References.known(line, "programme", ProgrammeId::new, programmes),
                indicator,
                line.read("scope", TargetFiles::scope, "province; promises for other units cannot be judged yet"),
                line.year("year"),
                comparison(line, indicator, directions),
                line.number("value"),
                line.text("words"));
    }

    /** Decision: docs/decisions/0010-the-board-divides-covered-sums.md */
    private static AreaLevel scope(String text) {
        if (!text.equals(AreaLevel.PROVINCE.id())) {
            throw new IllegalArgumentException("Cannot judge a promise for '%s': accepted is province".formatted(text));
        }
        return AreaLevel.PROVINCE;
    }

    /** A comparison whose way is not the indicator's would count what is worse as kept. */
    private static Comparison comparison(
            Line line, @Nullable IndicatorId indicator, Map<IndicatorId, Direction> directions) {
        var comparison = line.read("comparison", Comparison::of, Comparison.written(List.of(Comparison.values())));
        var direction = directions.get(indicator);
        if (comparison != null && direction != null && !comparison.suits(direction)) {
            line.mistake(
                    "comparison",
                    line.optional("comparison"),
                    "%s, since %s is %s"
                            .formatted(
                                    Comparison.written(Comparison.suiting(direction)),
                                    indicator,
                                    Line.written(direction)));
        }
        return comparison;
    }

    private static Commitment commitment(Line line, Set<ProgrammeId> programmes, Set<IndicatorId> indicators) {
        return new Commitment(
                References.known(line, "programme", ProgrammeId::new, programmes),
                References.known(line, "indicator", IndicatorId::new, indicators),
                line.year("year"),
                line.text("words"),
                line.optional("note"));
    }
}
