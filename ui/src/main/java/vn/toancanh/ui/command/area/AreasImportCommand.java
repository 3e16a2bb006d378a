package vn.toancanh.ui.command.area;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.toancanh.config.Quantity;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;
import vn.toancanh.ui.command.terminal.Slip;
import vn.toancanh.ui.command.terminal.Terminal;

/** Takes an official list of units. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes an official list of units, and totals on them.",
            "The list is a CSV file with the columns level, code, name, parent. It speaks for the provinces whose",
            "lower units it names; what is released is totalled on the new units."
        },
        footer = {"", "Example:", "  ./toancanh areas import units_2019-01-01.csv --valid-from 2019-01-01"})
final class AreasImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the list")
    private Path file;

    @Option(
            names = "--valid-from",
            required = true,
            paramLabel = "DAY",
            description = "the first day on which the list holds, such as 2019-01-01")
    private LocalDate from;

    @Option(
            names = "--valid-to",
            paramLabel = "DAY",
            description = "the last day; unless told, 2025-06-30 for a list from before 2025-07-01, otherwise open")
    private Optional<LocalDate> to;

    AreasImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var validity = validity();
        try (var analytics = terminal.openOrMake()) {
            var list = analytics.importUnits(file, validity, terminal.progress());
            tell(list);
            var untold = analytics.definitions().areas().untold(list);
            new UntoldEndings(untold, validity.from(), analytics.lake().home().definitions())
                    .advice()
                    .forEach(terminal::say);
            return 0;
        }
    }

    private Validity validity() {
        return Slip.refusedAsUsage(
                spec, () -> to.map(last -> new Validity(from, last)).orElseGet(() -> Validity.ofListFrom(from)));
    }

    private void tell(UnitList list) {
        terminal.say("Took %s: %s.", new Quantity(list.units().size(), "unit"), byLevel(list));
        terminal.say("They are valid %s.%s", words(list.validity()), to.isEmpty() ? " (--valid-to was not told)" : "");
        list.setAside().forEach(line -> terminal.say("Set aside: " + line));
    }

    private static String byLevel(UnitList list) {
        return Stream.of(AreaLevel.values())
                .filter(level -> count(list, level) > 0)
                .map(level -> "%d of level %s".formatted(count(list, level), level.id()))
                .collect(Collectors.joining(", "));
    }

    private static long count(UnitList list, AreaLevel level) {
        return list.units().stream().filter(unit -> unit.level() == level).count();
    }

    private static String words(Validity validity) {
        var until = validity.until();
        return "from " + validity.from() + (until == null ? " until further notice" : " to " + until);
    }
}
