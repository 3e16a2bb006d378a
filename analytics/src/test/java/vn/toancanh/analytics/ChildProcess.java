package vn.toancanh.analytics;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process on the same home folder, which says line by line how far it has come. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private ChildProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    static ChildProcess start(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
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
            return new ChildProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the process has said this line. */
    ChildProcess awaits(String line) {
        var before = new ArrayList<String>();
        try {
            for (var next = said.readLine(); next != null; next = said.readLine()) {
                if (next.equals(line)) {
                    return this;
                }
                before.add(next);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("The process ended without saying \"%s\"; it said %s".formatted(line, before));
    }

    /** As kill -9 does. */
    void isKilled() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        isKilled();
    }
}
