package vn.toancanh.ui.command.release;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.diff.DefinitionChange;
import vn.toancanh.lake.diff.ReleaseDiff;
import vn.toancanh.lake.diff.TotalChange;
import vn.toancanh.ui.command.terminal.Limit;
import vn.toancanh.ui.command.terminal.Slip;
import vn.toancanh.ui.command.terminal.Terminal;

/** Tells what differs from one release to another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what differs from one release to another.",
            "Deliveries, definitions, and how many totals of each measure and period; where definitions differ, how",
            "many values of each indicator, too. With --measure, --period or --limit, the areas, each with both totals."
        },
        footer = {"", "Example:", "  ./toancanh releases diff 11 12 --measure population --period 2019"})
final class ReleasesDiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            converter = ReleaseChoice.Converter.class,
            description = "the number or name of a release")
    private ReleaseChoice from;

    @Parameters(
            index = "1",
            paramLabel = "TO",
            converter = ReleaseChoice.Converter.class,
            description = "the number or name of the release that it is compared with")
    private ReleaseChoice to;

    @Option(names = "--measure", paramLabel = "ID", description = "lists areas, of this measure alone")
    private Optional<String> measure;

    @Option(names = "--period", paramLabel = "PERIOD", description = "lists areas, in this period alone: 2019, 2024-12")
    private Optional<String> period;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Limit.Converter.class,
            description = "lists areas, so many at most; 0 for all, 20 unless told")
    private Optional<Limit> limit;

    @Option(names = "--json", description = "everything, for other programs")
    private boolean json;

    ReleasesDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var ofMeasure = measure.map(typed -> Slip.refusedAsUsage(spec, () -> new MeasureId(typed)));
        var inPeriod = period.map(typed -> Slip.refusedAsUsage(spec, () -> Period.parse(typed)));
        try (var analytics = terminal.open()) {
            var lake = analytics.lake();
            var diff = lake.diff(from.in(lake.releases()), to.in(lake.releases()));
            var areas = listsAreas() ? diff.areas(ofMeasure, inPeriod, lake.reader()) : List.<TotalChange>of();
            var values = diff.definitions() instanceof DefinitionChange.Same
                    ? Optional.<ChangedValues>empty()
                    : Optional.of(ChangedValues.between(analytics, diff.from(), diff.to()));
            tell(diff, values, areas);
            return 0;
        }
    }

    private boolean listsAreas() {
        return measure.isPresent() || period.isPresent() || limit.isPresent();
    }

    private void tell(ReleaseDiff diff, Optional<ChangedValues> values, List<TotalChange> areas) {
        var shown = areas.subList(0, limit.orElse(Limit.FEW).of(areas.size()));
        if (json) {
            terminal.say(ReleaseDiffJson.of(diff, values, listsAreas() ? Optional.of(shown) : Optional.empty()));
            return;
        }
        new ReleaseDiffLines(diff).tell(terminal);
        values.ifPresent(changed -> changed.tell(terminal));
        if (listsAreas()) {
            ReleaseDiffLines.tell(shown, areas.size() - shown.size(), terminal);
        }
    }
}
