package vn.toancanh.config.definition;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
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

    List<Clause> clauses(Set<ProgrammeId> programmes, Set<IndicatorId> indicators) {
        var targets = new Table(files.text("targets.csv"), TARGET_COLUMNS, mistakes)
                .<Clause>map(line -> target(line, programmes, indicators));
        var commitments = new Table(files.text("commitments.csv"), COMMITMENT_COLUMNS, mistakes)
                .<Clause>map(line -> commitment(line, programmes, indicators));
        return Stream.concat(targets.stream(), commitments.stream()).toList();
    }

    private static Target target(Line line, Set<ProgrammeId> programmes, Set<IndicatorId> indicators) {
        return new Target(
                References.known(line, "programme", ProgrammeId::new, programmes),
                References.known(line, "indicator", IndicatorId::new, indicators),
                line.choice("scope", AreaLevel.class),
                line.integer("year"),
                line.read("comparison", Comparison::of, ">=, >, =, <="),
                line.number("value"),
                line.text("words"));
    }

    private static Commitment commitment(Line line, Set<ProgrammeId> programmes, Set<IndicatorId> indicators) {
        return new Commitment(
                References.known(line, "programme", ProgrammeId::new, programmes),
                References.known(line, "indicator", IndicatorId::new, indicators),
                line.integer("year"),
                line.text("words"),
                line.optional("note"));
    }
}
