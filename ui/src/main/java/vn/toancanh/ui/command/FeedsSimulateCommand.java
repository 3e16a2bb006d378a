package vn.toancanh.ui.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.toancanh.analytics.RunReport;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.period.Period;

/** Makes up deliveries of a feed, which say of themselves that they are made up. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up fixed broadband lines, marked as simulated.",
            "They follow from the households of the released population register, and are published. The same",
            "seed gives the same lines. Each province is delivered for itself: another one is added, the same",
            "one is replaced."
        },
        footer = {
            "",
            "Example:",
            "  ./toancanh feeds simulate fixed-broadband-lines --from 2024-01 --to 2024-12 --province 37"
        })
final class FeedsSimulateCommand implements Callable<Integer> {
    private static final String FIBRE = "fixed-broadband-lines";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FEED", description = "the feed: " + FIBRE)
    private String feed;

    @Option(names = "--from", required = true, paramLabel = "MONTH", description = "the first month, such as 2024-01")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "MONTH", description = "the last month, such as 2024-12")
    private String to;

    @Option(
            names = "--province",
            paramLabel = "NAME",
            defaultValue = Provinces.DEFAULT,
            description = "whose lines, by name or code; may stand several times, ${DEFAULT-VALUE} unless told")
    private List<String> provinces;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "749",
            description = "where chance begins, ${DEFAULT-VALUE} unless told")
    private long seed;

    FeedsSimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var months = Slip.refusedAsUsage(spec, this::months);
        var definitions = terminal.definitions();
        var codes = Slip.refusedAsUsage(spec, () -> codes(definitions));
        try (var analytics = terminal.open()) {
            var report = analytics.simulateFibre(codes, months, seed, terminal.progress());
            return told(report);
        }
    }

    /** Only where nothing was to be done is nothing changed; what was refused is told, and fails. */
    private int told(RunReport report) {
        var refused = Refusals.of(report).conclusions();
        refused.forEach(one -> terminal.say(
                "Refused %s (delivery %s): %s",
                one.delivery().fileName(), one.delivery().id(), one.reason()));
        terminal.say(report.published()
                .map(release -> "Published release %d.".formatted(release.id()))
                .orElse(
                        refused.isEmpty()
                                ? "Unchanged: the release holds the same lines."
                                : "Nothing was published: the release stays as it was."));
        return refused.isEmpty() ? 0 : 1;
    }

    private List<AreaCode> codes(Definitions definitions) {
        var known = new Provinces(definitions);
        return provinces.stream().map(known::named).distinct().toList();
    }

    private List<Period> months() {
        if (!feed.equals(FIBRE)) {
            throw new IllegalArgumentException("Cannot simulate feed '%s': accepted is %s".formatted(feed, FIBRE));
        }
        var months = Stream.iterate(month(from), month -> month.compareTo(month(to)) <= 0, FeedsSimulateCommand::after)
                .toList();
        if (months.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot simulate from %s to %s: the last month lies before the first".formatted(from, to));
        }
        return months;
    }

    private static Period month(String typed) {
        if (!typed.matches("\\d{4}-\\d{2}")) {
            throw new IllegalArgumentException(
                    "Cannot simulate month '%s': accepted is a month such as 2024-01".formatted(typed));
        }
        return Period.parse(typed);
    }

    private static Period after(Period month) {
        var first = month.lastDay().plusDays(1);
        return Period.month(first.getYear(), first.getMonthValue());
    }
}
