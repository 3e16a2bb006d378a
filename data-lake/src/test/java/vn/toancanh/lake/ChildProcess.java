package vn.toancanh.lake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Another Java process on the same home folder, which says line by line how far it has come. */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private ChildProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    public static ChildProcess start(Class<?> main, String... arguments) {
        return start(Map.of(), main, arguments);
    }

    /** @param environment variables that it finds beside ours */
    public static ChildProcess start(Map<String, String> environment, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
            process.environment().putAll(environment);
            return new ChildProcess(process.start());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the process has said this line. */
    public ChildProcess awaits(String line) {
        awaits("\"%s\"".formatted(line), line::equals);
        return this;
    }

    /** Waits until the process has said a line with this beginning, and gives the rest of it. */
    public String awaitsBeginning(String beginning) {
        return awaits("what begins with \"%s\"".formatted(beginning), line -> line.startsWith(beginning))
                .substring(beginning.length());
    }

    private String awaits(String what, Predicate<String> isIt) {
        List<String> before = new ArrayList<>();
        try {
            for (String next = said.readLine(); next != null; next = said.readLine()) {
                if (isIt.test(next)) {
                    return next;
                }
                before.add(next);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("The process ended without saying %s; it said %s".formatted(what, before));
    }

    /** Tells the process to go on. */
    public ChildProcess goesOn() {
        try {
            process.outputWriter().write("go on\n");
            process.outputWriter().flush();
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public void ends() {
        try {
            if (!process.waitFor(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The process did not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As kill -9 does. */
    public void isKilled() {
        process.destroyForcibly();
        ends();
    }

    @Override
    public void close() {
        isKilled();
    }
}
