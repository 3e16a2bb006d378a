package vn.toancanh.lake;

import java.io.IOException;
import java.nio.file.Path;

/** What the other process of a test does: it opens the lake, may run, and waits where it was told to. */
final class RunningProcess {

    private RunningProcess() {}

    /** Takes the home folder, and the point of the run to wait at, or "open" to wait before it. */
    public static void main(String[] arguments) {
        String waitsAt = arguments[1];
        try (Lake lake = Lake.open(new Home(Path.of(arguments[0])))) {
            pause("open", waitsAt);
            Province.run(lake, point -> pause(point, waitsAt));
        }
        System.out.println("ended");
    }

    private static void pause(String point, String waitsAt) {
        System.out.println(point);
        if (point.equals(waitsAt)) {
            try {
                System.in.read();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
