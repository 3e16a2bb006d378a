package vn.toancanh.ui.schedule;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.lake.release.Retention;

/**
 * What is done every night.
 *
 * @param hour when, by the clocks of Việt Nam; empty where no night has a run
 * @param retention which releases are kept
 */
record Night(Optional<LocalTime> hour, Retention retention) {
    private static final String OFF = "off";

    /** @throws AnalyticsException unless both are written as accepted */
    static Night of(String hour, String keep) {
        return new Night(hour(hour.strip()), retention(keep.strip()));
    }

    private static Optional<LocalTime> hour(String text) {
        if (text.equals(OFF)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new AnalyticsException(
                    "Cannot run every night at TOANCANH_NIGHTLY='%s': accepted are an hour such as 02:00, and off"
                            .formatted(text),
                    e);
        }
    }

    private static Retention retention(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new AnalyticsException(
                    "Cannot keep TOANCANH_KEEP_RELEASES='%s' releases: accepted is a whole number from 1 on"
                            .formatted(text));
        }
        return new Retention(Integer.parseInt(text));
    }
}
