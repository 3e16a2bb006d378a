package vn.toancanh.analytics;

import java.nio.file.Path;
import java.util.List;
import vn.toancanh.lake.delivery.Receipt;

/**
 * What a look into the landing folder has found.
 *
 * @param taken what is in the inbox now, the same bytes as before among it
 * @param refused what cannot be taken, told once: it was put aside, or cannot be moved
 * @param waiting how many files are still being written
 */
public record LandingReport(List<Receipt> taken, List<Refused> refused, int waiting) {
    public LandingReport {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }

    /**
     * A file that cannot be taken.
     *
     * @param file where it lay, as seen from the landing folder
     */
    public record Refused(Path file, String why) {}
}
