package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A {@link MortalAnalytics} as the process that kills it sees it. */
final class Victim implements AutoCloseable {
    /** 128 and the number of SIGKILL, which kill -9 sends and {@link ProcessHandle#destroyForcibly}, too. */
    private static final int KILLED = 137;

    /** So long may a process take for what it does in some seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final BufferedReader said;
    private final List<String> steps = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private String heard = "";

    private Victim(Process process) {
        this.process = process;
        this.said = process.inputReader();
        CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .execute(this::end);
    }

    static Victim start(FastStart start, Ground ground, List<String> arguments) throws IOException {
        var command = new ArrayList<>(start.command(MortalAnalytics.class));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(ground.environment());
        return new Victim(builder.start());
    }

    /** Kills it while it waits at the step that it was told. */
    void dieWaiting() {
        hear(Steps.WAITS, Steps.WAITS::equals);
        kill();
    }

    /** Kills it so long after a step, wherever it is then. */
    void dieAfter(String step, Duration delay) throws InterruptedException {
        hear(step, line -> isStep(line) && lastStep().equals(step));
        Thread.sleep(delay);
        kill();
    }

    private void kill() {
        end();
        assertThat(exit()).as("%s", this).isEqualTo(KILLED);
    }

    /** The handle leaves what the process has said so far to be heard; the process itself would close it. */
    private void end() {
        process.toHandle().destroyForcibly();
    }

    /** Lets it come to its own end. */
    void live() {
        assertThat(exit()).as("%s", this).isZero();
    }

    private int exit() {
        while (hearsALine()) {
            // to its end
        }
        return process.onExit().join().exitValue();
    }

    /** The steps that it has told, each with the number of the round before it. */
    List<String> steps() {
        return steps;
    }

    String lastStep() {
        return steps.isEmpty() ? "nothing" : steps.getLast().split(" ")[1];
    }

    /** Hears what it says until a line of which this holds. */
    private void hear(String what, Predicate<String> awaited) {
        do {
            if (!hearsALine()) {
                throw new AssertionError("It ended before it told '%s': %s".formatted(what, this));
            }
        } while (!awaited.test(heard));
    }

    private boolean hearsALine() {
        try {
            var line = said.readLine();
            if (line != null) {
                heard = line;
                note(line);
            }
            return line != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStep(String line) {
        return line.startsWith(Steps.LINE);
    }

    private void note(String line) {
        if (line.equals(Steps.WAITS)) {
            return;
        }
        if (isStep(line)) {
            steps.add(line.substring(Steps.LINE.length()));
        } else {
            others.add(line);
        }
    }

    @Override
    public String toString() {
        return "a process with the steps %s that said %s".formatted(steps, String.join("\n", others));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
