package vn.toancanh.analytics;

import java.nio.file.Path;
import java.time.Year;
import java.util.Optional;
import vn.toancanh.analytics.boundary.BoundaryImport;
import vn.toancanh.analytics.boundary.BoundaryStore;
import vn.toancanh.analytics.boundary.MissingCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.definition.Definitions;

/**
 * A file of official boundaries that someone hands in.
 *
 * @param geography the file draws the units of the last day of this year
 * @param source who published it and when, as the map shall say; the file's name in plain words where nothing is said
 */
public record BoundaryRequest(
        Path file, AreaLevel level, Year geography, MissingCode missingCode, Optional<String> source) {
    private static final int LONGEST_SOURCE = 120;

    public BoundaryRequest {
        source = source.map(String::strip);
        source.filter(text -> !isCredit(text)).ifPresent(text -> {
            throw new AnalyticsException(
                    "Cannot credit boundaries to '%s': accepted are 1 to %d characters on one line, such as the publisher and a date"
                            .formatted(text, LONGEST_SOURCE));
        });
    }

    /**
     * Looks at the words of the request alone, before any file.
     *
     * @throws AnalyticsException naming the levels that have units in that geography, if this one has none
     */
    public void refuseUnlessDefined(Definitions definitions) {
        new ExpectedUnits(definitions.areas(), level, geography).units();
    }

    /** Keeps what the file draws; with any mistake in it, nothing. */
    BoundariesTaken takenInto(BoundaryStore boundaries, Areas areas) {
        var expected = new ExpectedUnits(areas, level, geography);
        var units = expected.units();
        var read = BoundaryImport.read(file, units, missingCode, credit());
        boundaries.keep(read.set(), read.detailed(), units);
        var served = new ServedProvinces(areas, level, expected.day()).of(read.set(), units);
        return new BoundariesTaken(read.set(), read.matchedByName(), served);
    }

    /** What the map says. */
    String credit() {
        return source.orElseGet(() -> inWords(String.valueOf(file.getFileName())));
    }

    private static boolean isCredit(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_SOURCE
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static String inWords(String fileName) {
        return fileName.replaceFirst("(?i)\\.(geo)?json$", "").replace('_', ' ');
    }
}
