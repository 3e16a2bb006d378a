package vn.toancanh.config.period;

import java.time.LocalDate;
import java.time.ZoneId;

/** The clock by which days begin and end where the numbers are made and read. */
public final class CivilTime {
    public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private CivilTime() {}

    /** The day that it is in Việt Nam, wherever the server stands. */
    public static LocalDate today() {
        return LocalDate.now(VIET_NAM);
    }
}
