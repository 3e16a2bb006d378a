package vn.toancanh.ui.api;

import java.time.LocalDate;
import java.util.List;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Merger;

/**
 * The end of units since which another one lacks what it was divided by.
 *
 * @param lastDay the last day on which the ended ones were there
 * @param into {@code it}: they went into the unit that is spoken of; {@code unclear}: so they did, and
 *     more of it changed or may have; {@code untold}: nobody says into which
 */
record MergerAnswer(List<Ended> ended, LocalDate lastDay, String into) {
    MergerAnswer {
        ended = List.copyOf(ended);
    }

    /** A unit that ended. */
    record Ended(String refArea, String name) {
        static Ended of(Area area) {
            return new Ended(area.code().value(), area.name());
        }
    }

    static MergerAnswer of(Merger merger) {
        return new MergerAnswer(
                merger.ended().stream().map(Ended::of).toList(),
                merger.lastDay(),
                switch (merger.into()) {
                    case IT -> "it";
                    case UNCLEAR -> "unclear";
                    case UNTOLD -> "untold";
                });
    }
}
