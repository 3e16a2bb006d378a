package vn.toancanh.ui.command.area;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.toancanh.config.Quantity;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.CivilTime;
import vn.toancanh.ui.command.terminal.AreaCodeConverter;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.TextTable;

/** Lists the units directly below one, as of a day. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the units directly below one, as they were on a day.",
        footer = {"", "Example:", "  ./toancanh areas list --parent 37 --on 2019-04-01"})
final class AreasListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--parent",
            paramLabel = "CODE",
            defaultValue = "VN",
            converter = AreaCodeConverter.class,
            description = "the unit above, such as 37 or 372; the country unless told")
    private AreaCode parent;

    @Option(names = "--on", paramLabel = "DAY", description = "the day, such as 2019-04-01; today unless told")
    private Optional<LocalDate> day;

    AreasListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var definitions = terminal.definitions();
        var geography = definitions.areas().on(day.orElseGet(CivilTime::today));
        var above = geography.find(parent).orElseThrow(() -> unknown(geography));
        terminal.say("%s %s on %s: %s", above.code(), above.name(), geography.day(), below(geography));
        return 0;
    }

    private String below(Geography geography) {
        var units = geography.childrenOf(parent);
        if (units.isEmpty()) {
            return "no units below it";
        }
        var table = new TextTable("code", "level", "name", "from", "to");
        units.forEach(unit -> table.add(
                unit.code(), unit.level().id(), unit.name(), unit.validity().from(), until(unit)));
        return "%s%n%s".formatted(new Quantity(units.size(), "unit"), table.text());
    }

    private static String until(Area unit) {
        var until = unit.validity().until();
        return until == null ? "" : until.toString();
    }

    private ParameterException unknown(Geography geography) {
        return new ParameterException(
                spec.commandLine(),
                "Cannot list the units of %s: no unit had that code on %s; ./toancanh areas list shows the provinces, --on DAY another day"
                        .formatted(parent, geography.day()));
    }
}
