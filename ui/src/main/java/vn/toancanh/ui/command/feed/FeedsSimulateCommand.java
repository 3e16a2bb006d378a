package vn.toancanh.ui.command.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.RunReport;
import vn.toancanh.analytics.SimulationRequest;
import vn.toancanh.config.Quantity;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.command.terminal.Provinces;
import vn.toancanh.ui.command.terminal.Refusals;
import vn.toancanh.ui.command.terminal.Slip;
import vn.toancanh.ui.command.terminal.Terminal;

/** Makes up deliveries of feeds, which say of themselves that they are made up. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up records of feeds, marked as simulated.",
            "They follow from the released population register and from published figures, and are published. The",
            "same seed gives the same records. Each province is delivered for itself: another one is added, the",
            "same one is replaced. The truth about each file is kept in the folder truth of the home folder."
        },
        footer = {
            "",
            "Example:",
            "  ./toancanh feeds simulate --feed fixed-broadband-lines --from 2024-01 --to 2024-12 --province 37",
            "  ./toancanh feeds simulate --all --months 36 --to 2024-12 --province thanh-hoa --scale 0.01",
            "  ./toancanh feeds simulate --feed payment-accounts --months 1 --to 2024-12 --dry /tmp/made-up"
        })
final class FeedsSimulateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FEED", arity = "0..*", description = "feeds, as with --feed")
    private List<String> feeds = List.of();

    @Option(names = "--feed", paramLabel = "FEED", description = "a feed; may stand several times")
    private List<String> moreFeeds = List.of();

    @Option(names = "--all", description = "every feed that has a whole period within the months")
    private boolean all;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Span span;

    @Option(
            names = "--province",
            paramLabel = "NAME",
            defaultValue = Provinces.DEFAULT,
            split = ",",
            description = "which province, by name or code, or several with commas; ${DEFAULT-VALUE} unless told")
    private List<String> provinces;

    @Option(
            names = "--scale",
            paramLabel = "X",
            defaultValue = "1",
            description =
                    "how many people, as a multiple: 0.01 makes a small model of the province; needs population-register")
    private double scale;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "749",
            description = "where chance begins, ${DEFAULT-VALUE} unless told")
    private long seed;

    @Option(names = "--dry", paramLabel = "FOLDER", description = "write the files there and deliver nothing")
    private @Nullable Path dry;

    FeedsSimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        span.refuseUnlessMonths(spec);
        var definitions = terminal.definitions();
        var request = Slip.refusedAsUsage(spec, () -> request(definitions));
        try (var analytics = terminal.open()) {
            return Optional.ofNullable(dry)
                    .map(folder -> written(analytics, request, folder))
                    .orElseGet(() -> told(analytics.simulate(request, terminal.progress())));
        }
    }

    private int written(Analytics analytics, SimulationRequest request, Path folder) {
        var files = analytics.simulateInto(folder, request, terminal.progress());
        terminal.say(
                "Wrote %s into %s, and the truth beside; nothing was delivered.",
                new Quantity(files.size(), "file"), folder);
        return 0;
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
                                ? "Unchanged: the release holds the same records."
                                : "Nothing was published: the release stays as it was."));
        report.published().ifPresent(release -> tellNotCounted(report, release));
        return refused.isEmpty() ? 0 : 1;
    }

    /** What was made up where something real is there already. */
    private void tellNotCounted(RunReport report, Release release) {
        report.conclusions().stream()
                .map(Conclusion::delivery)
                .filter(release::counts)
                .forEach(delivery -> release.displacementOf(delivery)
                        .ifPresent(instead ->
                                terminal.say("Not counted: %s is %s", delivery.fileName(), instead.reason())));
    }

    private SimulationRequest request(Definitions definitions) {
        var periods = SimulationRequest.periods(definitions, feeds(definitions), span.first(), span.last());
        return new SimulationRequest(codes(definitions), periods, scale, seed);
    }

    private List<FeedId> feeds(Definitions definitions) {
        if (all) {
            return definitions.feeds().stream().map(Feed::id).toList();
        }
        var named = Stream.concat(feeds.stream(), moreFeeds.stream())
                .map(FeedId::new)
                .distinct()
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("Cannot simulate nothing: --feed FEED is needed, or --all");
        }
        return named;
    }

    private List<AreaCode> codes(Definitions definitions) {
        var known = new Provinces(definitions);
        return provinces.stream().map(known::named).distinct().toList();
    }
}
