package vn.toancanh.ui.command.run;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.analytics.LandingReport;
import vn.toancanh.analytics.RunReport;
import vn.toancanh.analytics.SparkMaster;
import vn.toancanh.config.Quantity;
import vn.toancanh.ui.command.terminal.Refusals;
import vn.toancanh.ui.command.terminal.Slip;
import vn.toancanh.ui.command.terminal.Terminal;

/** Takes what waits through all steps and publishes, here or on a Spark cluster. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = {
            "Takes what landed and what waits, and publishes.",
            "With --master the jobs run on the workers of a Spark cluster, which see the home folder at the",
            "same path; the numbers are the same."
        },
        footer = {
            "",
            "Example:",
            "  ./toancanh pipeline --master spark://spark.example.vn:7077 --conf spark.executor.memory=4g"
        })
public final class PipelineCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "spark://HOST:PORT, or local[N] for N threads here; otherwise what TOANCANH_SPARK_MASTER names")
    private Optional<String> master;

    @Option(
            names = "--conf",
            paramLabel = "NAME=VALUE",
            description = "a setting of Spark's machines, such as spark.cores.max=8; may stand several times")
    private Map<String, String> settings = Map.of();

    public PipelineCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var chosen = Slip.refusedAsUsage(spec, this::chosen);
        try (var analytics = terminal.open(chosen)) {
            tell(analytics.landing().take(Instant.now()));
            return told(analytics.run(terminal.progress()));
        }
    }

    private void tell(LandingReport landed) {
        landed.taken()
                .forEach(receipt -> terminal.say(
                        "Took %s from the landing folder.", receipt.delivery().fileName()));
        landed.refused().forEach(refused -> terminal.say("Did not take %s: %s", refused.file(), refused.why()));
        if (landed.waiting() > 0) {
            terminal.say(
                    "In the landing folder %s still being written.",
                    new Quantity(landed.waiting(), "file is", "files are"));
        }
    }

    private SparkMaster chosen() {
        var named = SparkMaster.of(environment);
        return named.with(master.orElse(named.url()), settings);
    }

    private int told(RunReport report) {
        var refused = Refusals.of(report);
        refused.tell(terminal);
        report.asBefore().words().ifPresent(words -> terminal.say("As before, %s.", words));
        terminal.say(report.published()
                .map(release -> "Published release %d.".formatted(release.id()))
                .orElse(
                        report.conclusions().isEmpty()
                                ? "Unchanged: no delivery waits for a run, and things are defined as they were."
                                : "Nothing was published: the release stays as it was."));
        return refused.conclusions().isEmpty() ? 0 : 1;
    }
}
