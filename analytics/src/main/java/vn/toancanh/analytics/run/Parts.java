package vn.toancanh.analytics.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;

/**
 * The parts that a register speaks of: provinces or, within one province, districts. A file that was cut at a line break holds every
 * one of them but the last, whatever came before it; one that was written for some units only leaves out of several.
 *
 * <p>Decision: docs/decisions/0009-what-a-delivery-must-pass.md
 *
 * @param named the units that it has an accepted row for
 */
record Parts(Geography geography, Set<AreaCode> named) {
    private static final double CUT_FROM = 0.1;
    private static final int AT_LEAST = 2;

    /** One part with what is expected of it. */
    private record Part(Area area, long named, int expected) {
        boolean isBroken() {
            long missing = expected - named;
            return missing >= AT_LEAST && missing > CUT_FROM * expected;
        }
    }

    /** Why the file seems to be cut; empty where it does not. */
    List<String> reasons() {
        return Stream.of(AreaLevel.PROVINCE, AreaLevel.DISTRICT)
                .map(this::of)
                .filter(parts -> parts.size() > 1)
                .findFirst()
                .map(Parts::reasons)
                .orElse(List.of());
    }

    private static List<String> reasons(List<Part> parts) {
        var broken = parts.stream().filter(Part::isBroken).toList();
        if (broken.size() != 1) {
            return List.of();
        }
        var part = broken.getFirst();
        return List.of(
                "the file seems to be cut: it has an accepted row for %d of %d units of %s %s, and for nearly all of the other %s"
                        .formatted(
                                part.named(),
                                part.expected(),
                                part.area().code(),
                                part.area().name(),
                                "%d %s; hand in the whole file"
                                        .formatted(
                                                parts.size() - 1,
                                                kind(part.area().level()))));
    }

    private static String kind(AreaLevel level) {
        return level == AreaLevel.PROVINCE ? "provinces" : "districts";
    }

    private List<Part> of(AreaLevel level) {
        return named.stream()
                .flatMap(unit -> geography.above(unit, level).stream())
                .distinct()
                .map(this::part)
                .toList();
    }

    private Part part(Area area) {
        var expected = geography.leavesOf(area.code());
        long here = expected.stream().map(Area::code).filter(named::contains).count();
        return new Part(area, here, expected.size());
    }
}
