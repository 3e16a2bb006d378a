package vn.toancanh.ui.command.terminal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.toancanh.config.period.CivilTime;

/** Moments as the clocks of Việt Nam show them. */
public final class VietnamTime {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(CivilTime.VIET_NAM);

    private VietnamTime() {}

    public static String of(Instant moment) {
        return TIME.format(moment);
    }
}
