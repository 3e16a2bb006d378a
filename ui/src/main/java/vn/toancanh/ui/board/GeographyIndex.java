package vn.toancanh.ui.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;

/** The units of a day as positions in arrays, children before their parents, so that sums take one pass. */
final class GeographyIndex {
    private final List<Area> areas;
    private final String[] sorted;
    private final int[] positionOfSorted;
    private final int[] parents;
    private final boolean[] leaves;
    private final long[] fingerprints;
    private final BitSet aboveUndividedProvinces = new BitSet();

    /** @throws IllegalArgumentException if a unit belongs to one that is not there: sums would lose it and still look whole */
    GeographyIndex(Geography geography) {
        this(geography.areas().stream(), geography, area -> area.parent() == null);
    }

    /** The same of one area and all that lies in it alone, for sums of that area. */
    static GeographyIndex within(Area top, Geography geography) {
        return new GeographyIndex(downFrom(top, geography), geography, top::equals);
    }

    private static Stream<Area> downFrom(Area area, Geography geography) {
        return Stream.concat(
                Stream.of(area),
                geography.childrenOf(area.code()).stream().flatMap(below -> downFrom(below, geography)));
    }

    private GeographyIndex(Stream<Area> units, Geography geography, Predicate<Area> isTop) {
        areas = units.sorted(Comparator.comparing(Area::level).reversed().thenComparing(Area::code))
                .toList();
        var order = new Integer[areas.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> areas.get(i).code()));
        sorted = new String[order.length];
        positionOfSorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = areas.get(order[i]).code().value();
            positionOfSorted[i] = order[i];
        }
        parents = areas.stream()
                .mapToInt(area -> isTop.test(area) ? -1 : parentOf(area, geography.day()))
                .toArray();
        leaves = new boolean[areas.size()];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = geography.childrenOf(areas.get(i).code()).isEmpty();
            if (leaves[i] && parents[i] >= 0 && areas.get(i).level() == AreaLevel.PROVINCE) {
                aboveUndividedProvinces.set(parents[i]);
            }
        }
        fingerprints = fingerprints();
    }

    private long[] fingerprints() {
        var all = new long[areas.size()];
        for (int i = 0; i < all.length; i++) {
            if (leaves[i]) {
                all[i] = new SplittableRandom(areas.get(i).code().hashCode()).nextLong();
            }
            if (parents[i] >= 0) {
                all[parents[i]] += all[i];
            }
        }
        return all;
    }

    private int parentOf(Area area, LocalDate day) {
        int parent = position(Objects.requireNonNull(area.parent()));
        if (parent < 0) {
            throw new IllegalArgumentException(
                    "Cannot add up the units of %s: %s %s belongs to %s, which is not valid then; accepted is a unit of that day"
                            .formatted(day, area.code(), area.name(), area.parent()));
        }
        return parent;
    }

    int size() {
        return areas.size();
    }

    /** Where the area stands; negative where it is not valid on the day. */
    int position(AreaCode code) {
        int found = Arrays.binarySearch(sorted, code.value());
        return found < 0 ? -1 : positionOfSorted[found];
    }

    /** Where the unit above stands, which comes after it; negative for the country. */
    int parent(int position) {
        return parents[position];
    }

    Area area(int position) {
        return areas.get(position);
    }

    AreaLevel level(int position) {
        return areas.get(position).level();
    }

    AreaCode code(int position) {
        return areas.get(position).code();
    }

    boolean isLeaf(int position) {
        return leaves[position];
    }

    /** A number of the smallest units that the unit consists of: the sum of one of each, which others hardly add up to. */
    long fingerprint(int position) {
        return fingerprints[position];
    }

    /** Whether it holds a province of which no lower units are known, which must not count as one of them. */
    boolean holdsUndividedProvince(int position) {
        return aboveUndividedProvinces.get(position);
    }

    /** The units directly below one. */
    IntStream below(int position) {
        return IntStream.range(0, position).filter(at -> parents[at] == position);
    }

    /** How many units directly below each there are for which a statement holds. */
    int[] childrenFor(IntPredicate statement) {
        var found = new int[areas.size()];
        for (int i = 0; i < found.length; i++) {
            if (parents[i] >= 0 && statement.test(i)) {
                found[parents[i]]++;
            }
        }
        return found;
    }
}
