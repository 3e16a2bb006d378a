package vn.toancanh.ui.command.lineage;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.command.release.ReleaseChoice;
import vn.toancanh.ui.command.terminal.CommandException;
import vn.toancanh.ui.command.terminal.Slip;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.lineage.Explaining;
import vn.toancanh.ui.lineage.Explanation;

/**
 * Tells how a published number came about, down to the rows of the delivered files.
 *
 * <p>Decision: docs/decisions/0028-from-a-number-to-its-rows.md
 */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells how a published number came about.",
            "Its formula, the totals that it divides, the deliveries that they were counted from, and some of",
            "the rows that are counted, each with its line in the file."
        },
        footer = {
            "",
            "Example:",
            "  ./toancanh explain --indicator households-with-fibre --ref-area 'Huyện Nho Quan' --time-period 2024-12",
            "  ./toancanh explain --indicator digital-economy-share --breakdown J --ref-area 37 --time-period 2024"
        })
public final class ExplainCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--indicator",
            required = true,
            paramLabel = "ID",
            description = "what is counted, as indicators.csv names it")
    private String indicator;

    @Option(
            names = "--ref-area",
            required = true,
            paramLabel = "CODE|NAME",
            description = "where: VN, a code such as 37, 372 or 14404, or a name that is one unit's")
    private String refArea;

    @Option(
            names = "--time-period",
            required = true,
            paramLabel = "PERIOD",
            description = "when: 2019, 2024-Q4 or 2024-12")
    private String timePeriod;

    @Option(
            names = "--breakdown",
            paramLabel = "PART",
            description = "one part of it, such as an operator or a sector, by its code; the whole unless told")
    private Optional<String> part;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "how many rows of numerator and denominator at most, 20 unless told")
    private int rows = Explaining.USUAL_ROWS;

    @Option(
            names = "--release",
            paramLabel = "RELEASE",
            converter = ReleaseChoice.Converter.class,
            description = "the number or name of a release; the latest unless told")
    private Optional<ReleaseChoice> choice;

    @Option(names = "--json", description = "as the read API answers, for other programs")
    private boolean json;

    public ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var period = Slip.refusedAsUsage(spec, () -> Period.parse(timePeriod));
        Slip.refusedAsUsage(spec, this::acceptedRows);
        try (var analytics = terminal.open()) {
            var release = chosen(analytics);
            var definitions = analytics.definitionsOf(release).orElseGet(analytics::definitions);
            var asked = Slip.refusedAsUsage(spec, () -> indicatorIn(definitions));
            var reader = analytics.lake().reader();
            var board = Boards.of(analytics, release, definitions);
            var area = Slip.refusedAsUsage(spec, () -> new AreaByName(board.geographyIn(period)).find(refArea));
            var partOf = Slip.refusedAsUsage(spec, () -> partIn(board, asked));
            var question = new Explaining.Question(asked, partOf, area.code(), period);
            tell(new Explaining(board, release, reader).of(question, rows), asked);
            return 0;
        }
    }

    private int acceptedRows() {
        if (rows < 0) {
            throw new IllegalArgumentException(
                    "Cannot tell %d rows: accepted is a whole number from 0 on".formatted(rows));
        }
        return rows;
    }

    private Release chosen(Analytics analytics) {
        var releases = analytics.lake().releases();
        return choice.map(meant -> meant.in(releases))
                .or(releases::latest)
                .orElseThrow(() -> new CommandException("Cannot explain a number: none has been published yet"));
    }

    private Indicator indicatorIn(Definitions definitions) {
        return definitions.indicators().stream()
                .filter(defined -> defined.id().value().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot explain indicator '%s': accepted are %s"
                        .formatted(
                                indicator,
                                definitions.indicators().stream()
                                        .map(defined -> defined.id().value())
                                        .collect(Collectors.joining(", ")))));
    }

    private Optional<String> partIn(Board board, Indicator asked) {
        var parts = board.breakdowns().partsOf(asked);
        if (part.isPresent() && !parts.contains(part.get())) {
            throw new IllegalArgumentException("Cannot explain breakdown '%s' of %s: accepted %s"
                    .formatted(
                            part.get(),
                            asked.id(),
                            parts.isEmpty()
                                    ? "is none, since it is known as a whole only"
                                    : "are " + String.join(", ", parts)));
        }
        return part;
    }

    private void tell(Explanation explained, Indicator asked) {
        if (json) {
            terminal.say(JSON.writeValueAsString(explained));
        } else {
            new ExplanationLines(explained, asked.unit().label().en()).tell(terminal);
        }
    }
}
