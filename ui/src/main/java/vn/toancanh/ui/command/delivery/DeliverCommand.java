package vn.toancanh.ui.command.delivery;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.DeliveryRequest;
import vn.toancanh.analytics.DeliveryResult;
import vn.toancanh.analytics.Origin;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.ui.command.terminal.CommandException;
import vn.toancanh.ui.command.terminal.FeedIdConverter;
import vn.toancanh.ui.command.terminal.Refusals;
import vn.toancanh.ui.command.terminal.Slip;
import vn.toancanh.ui.command.terminal.Terminal;

/** Hands a file in, runs the pipeline on it, and tells what came of it. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a file in, checks every row, and publishes it.",
            "The same bytes twice change nothing; a corrected file replaces the one before it."
        },
        footer = {"", "Example:", "  ./toancanh deliver census_2019.csv --feed population-register --period 2019"})
public final class DeliverCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "a CSV, JSON Lines, XLSX or Parquet file; the first two in gzip, too")
    private Path file;

    @Option(
            names = "--feed",
            required = true,
            paramLabel = "ID",
            converter = FeedIdConverter.class,
            description = "what kind of file it is; ./toancanh feeds list tells all kinds")
    private FeedId feed;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "who sends it; the feed's usual provider unless told")
    private Optional<String> provider;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "what it speaks of: 2019, 2024-Q4 or 2024-12; told from the file's name otherwise")
    private Optional<String> period;

    @Option(names = "--simulated", description = "the file was made up; its numbers are marked wherever they are shown")
    private boolean simulated;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "a remark for the record")
    private String note;

    public DeliverCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var definitions = terminal.definitionsOrShipped();
        var request = Slip.refusedAsUsage(spec, () -> request(definitions));
        try (var analytics = terminal.openOrMake()) {
            return switch (analytics.deliver(request, terminal.progress())) {
                case DeliveryResult.Unchanged unchanged -> told(unchanged.inEffect());
                case DeliveryResult.Taken taken -> told(taken, analytics);
            };
        }
    }

    private DeliveryRequest request(Definitions definitions) {
        var request =
                new DeliveryRequest(file, feed, provider, period, simulated ? Origin.SIMULATED : Origin.REAL, note);
        request.refuseUnlessDefined(definitions);
        return request;
    }

    private int told(Delivery inEffect) {
        terminal.say("Unchanged: delivery %s holds the same bytes and is in effect.", inEffect.id());
        return 0;
    }

    private int told(DeliveryResult.Taken taken, Analytics analytics) {
        var id = taken.delivery().id();
        Refusals.ofOthers(taken.report(), id).tell(terminal);
        return taken.report().conclusions().stream()
                .filter(conclusion -> conclusion.delivery().id().equals(id))
                .findFirst()
                .or(() -> analytics.lake().history().find(id))
                .map(conclusion -> told(conclusion, analytics))
                .orElseThrow(() -> new CommandException(
                        "Cannot tell what came of delivery %s: it is still pending; ./toancanh deliveries tells later"
                                .formatted(id)));
    }

    private int told(Conclusion conclusion, Analytics analytics) {
        new DeliveryAnswer(conclusion, analytics).tell(terminal);
        return conclusion.outcome() == Outcome.REFUSED ? 1 : 0;
    }
}
