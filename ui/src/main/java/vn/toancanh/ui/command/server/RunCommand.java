package vn.toancanh.ui.command.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.Progress;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.ui.command.terminal.Provinces;
import vn.toancanh.ui.command.terminal.Refusals;
import vn.toancanh.ui.command.terminal.Slip;
import vn.toancanh.ui.command.terminal.Terminal;

/** Fills a new home folder, finishes what a killed run has left, and serves. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Fills the home folder if it is new, and serves the pages.",
            "What an interrupted run has left is finished first. Ctrl-C ends it."
        },
        footer = {"", "Example:", "  ./toancanh run --port 9090 --province thanh-hoa"})
public final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = Port.Converter.class,
            description = "the port to serve on, ${DEFAULT-VALUE} unless told; 0 is any that is free")
    private Port port;

    @Option(
            names = "--province",
            paramLabel = "NAME",
            defaultValue = Provinces.DEFAULT,
            description = "the province to show first, by its name without accents or its code: ninh-binh, 37")
    private String province;

    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        port.refuseUnlessFree();
        var code = province();
        var progress = terminal.progress();
        progress.step("opening " + terminal.folder());
        try (var analytics = terminal.openOrMake()) {
            prepare(analytics, code, progress);
            progress.step("starting the server");
            new Server(port, code).serve(analytics, terminal);
        }
        return spec.exitCodeOnSuccess();
    }

    private AreaCode province() {
        var known = new Provinces(terminal.definitionsOrShipped());
        return Slip.refusedAsUsage(spec, () -> known.named(province));
    }

    private void prepare(Analytics analytics, AreaCode code, Progress progress) {
        if (analytics.isToBeFilled()) {
            progress.step("filling %s with the demonstration deliveries".formatted(terminal.folder()));
            analytics.takeDemonstration(code, progress);
        } else if (analytics.isToBeRun()) {
            progress.step("finishing what is pending or defined otherwise since the last release");
            Refusals.of(analytics.run(progress)).tell(terminal);
        }
    }
}
