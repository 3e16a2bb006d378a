package vn.toancanh.ui.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the clocks of Việt Nam show them. */
final class VietnamTime {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private VietnamTime() {}

    static String of(Instant moment) {
        return TIME.format(moment);
    }
}
