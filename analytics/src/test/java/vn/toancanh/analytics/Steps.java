package vn.toancanh.analytics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.iceberg.events.CreateSnapshotEvent;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepNews;

/** Says every step of a process aloud, in a line {@code "step: NUMBER-OF-ROUND NAME"}, and waits for ever at one of them. */
final class Steps implements Progress {
    static final String LINE = "step: ";
    static final String WAITS = "waits";

    private final String waitsAt;
    private int round;
    private Stage stage = Stage.VALIDATE;

    /** @param waitsAt the step's name; one that never comes waits nowhere */
    Steps(String waitsAt) {
        this.waitsAt = waitsAt;
    }

    void begins(Round begun) {
        round = begun.number();
    }

    void committed(CreateSnapshotEvent event) {
        reached("committed-" + event.tableName().substring(event.tableName().lastIndexOf('.') + 1));
    }

    @Override
    public void step(String what) {
        // the words of a step say nothing that its news do not
    }

    @Override
    public void tell(StepNews news) {
        switch (news) {
            case StepNews.Remaining remaining -> reached("planned");
            case StepNews.Began began -> {
                stage = began.stage();
                reached(stage.id() + "-began");
            }
            case StepNews.Ended ended -> reached(stage.id() + "-ended");
            case StepNews.Done done -> reached(done.stage().id() + "-done");
        }
    }

    synchronized void reached(String name) {
        say(LINE + round + " " + name);
        if (name.equals(waitsAt)) {
            say(WAITS);
            waitForEver();
        }
    }

    /** In one piece, so that a line is there as a whole or not at all. Where nobody hears it any more, the process ends. */
    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        if (System.out.checkError()) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void waitForEver() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
