package vn.toancanh.analytics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.toancanh.lake.ChildProcess;
import vn.toancanh.lake.Home;

/** What the other process of a test does: it delivers a register, says every step, and waits after the one it was told. */
final class ChildAnalytics {
    private ChildAnalytics() {}

    /** Begins it on the home in a folder, with the corrected register. */
    static ChildProcess correcting(Path folder, int waitsAfter) {
        return correcting(Map.of(), folder, waitsAfter);
    }

    /** @param environment variables that it finds beside ours */
    static ChildProcess correcting(Map<String, String> environment, Path folder, int waitsAfter) {
        var content = RegisterLakeTest.CORRECTED.getBytes(StandardCharsets.UTF_8);
        return ChildProcess.start(
                environment,
                ChildAnalytics.class,
                RegisterLake.homeIn(folder).root().toString(),
                RegisterLake.write(folder.resolve("corrected.csv"), content).toString(),
                String.valueOf(waitsAfter));
    }

    /** Takes the home folder, a file, and how many steps to take before waiting; a negative number waits nowhere. */
    public static void main(String[] arguments) {
        var waitsAfter = Integer.parseInt(arguments[2]);
        try (var analytics = Analytics.open(new Home(Path.of(arguments[0])))) {
            analytics.deliver(
                    new DeliveryRequest(
                            Path.of(arguments[1]), RegisterLake.REGISTER, Optional.empty(), Optional.of("2019"), ""),
                    new Steps(waitsAfter));
        }
        System.out.println("ended");
    }

    /** Counts steps aloud. */
    private static final class Steps implements Progress {
        private final int waitsAfter;
        private int taken;

        Steps(int waitsAfter) {
            this.waitsAfter = waitsAfter;
        }

        @Override
        public void step(String what) {
            taken++;
            System.out.println("step " + taken);
            if (taken == waitsAfter) {
                try {
                    System.in.read();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
