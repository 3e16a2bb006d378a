package vn.toancanh.analytics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.toancanh.lake.Home;

/** What the other process of a test does: it delivers a register, says every step, and waits after the one it was told. */
final class ChildAnalytics {
    private ChildAnalytics() {}

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
