package vn.toancanh.ui.lineage;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Merger;
import vn.toancanh.ui.board.Coverage;
import vn.toancanh.ui.board.Gap;
import vn.toancanh.ui.board.Observation;

/** Why an observation has no value, or which units it leaves out, in the words of answers and of the command line. */
public final class WrittenGaps {
    private WrittenGaps() {}

    /** {@code the denominator is missing: adults, in 12 communes}; null where nothing is missing. */
    public static @Nullable String of(Observation seen) {
        return seen.gaps().isEmpty()
                ? null
                : seen.gaps().stream().map(gap -> written(gap, seen.coverage())).collect(Collectors.joining("; "));
    }

    private static String written(Gap gap, Coverage coverage) {
        var what =
                switch (gap.kind()) {
                    case NOT_COUNTED -> "nothing was counted: ";
                    case NUMERATOR -> "the numerator is missing: ";
                    case DENOMINATOR -> "the denominator is missing: ";
                    case NOT_SURVEYED -> "nothing was looked at: ";
                    case PARTLY_SURVEYED -> "too little was looked at to speak for all: ";
                    case ZERO_DENOMINATOR -> "the denominator is 0: ";
                };
        return gap.reachesFurther()
                ? "%s are left out, since %s%s, in %s"
                        .formatted(units(gap.units(), coverage), what, gap.measure(), units(gap.missingIn(), coverage))
                : what
                        + gap.measure()
                        + where(gap, coverage)
                        + gap.since().map(WrittenGaps::since).orElse("")
                        + gap.within().map(WrittenGaps::within).orElse("");
    }

    private static String within(Area whole) {
        return ", but for %s %s as a whole".formatted(whole.code(), whole.name());
    }

    private static String since(Merger merger) {
        var ended = merger.ended().stream().map(Area::name).collect(Collectors.joining(", "));
        var where =
                switch (merger.into()) {
                    case IT -> "went into it, and not all of both was counted before";
                    case UNCLEAR -> "went into it, when more of it changed or may have";
                    case UNTOLD -> "ended, and nobody says which neighbour took it in";
                };
        return ", since %s %s (last day %s); the next count brings it".formatted(ended, where, merger.lastDay());
    }

    /** Of an undivided unit there is no need to say how many. */
    private static String where(Gap gap, Coverage coverage) {
        return coverage.expected() <= 1 ? "" : ", in " + units(gap.units(), coverage);
    }

    private static String units(int count, Coverage coverage) {
        return "%d %s".formatted(count, count == 1 ? one(coverage.parts()) : several(coverage.parts()));
    }

    private static String one(Coverage.Parts parts) {
        return switch (parts) {
            case SMALLEST -> "commune";
            case PROVINCES -> "province";
        };
    }

    private static String several(Coverage.Parts parts) {
        return switch (parts) {
            case SMALLEST -> "communes";
            case PROVINCES -> "provinces";
        };
    }
}
