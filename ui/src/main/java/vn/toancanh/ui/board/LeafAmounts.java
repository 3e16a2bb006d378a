package vn.toancanh.ui.board;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.table.TotalRow;

/** What a measure counted in one period, unit by unit, in primitive arrays. */
final class LeafAmounts {
    private final String[] codes;
    private final double[] amounts;
    private final BitSet simulated;

    /** @param rows the rows of one measure and period; sums of larger units among them are never asked for */
    LeafAmounts(List<TotalRow> rows) {
        var sorted =
                rows.stream().sorted(Comparator.comparing(TotalRow::refArea)).toList();
        codes = sorted.stream().map(TotalRow::refArea).toArray(String[]::new);
        amounts = sorted.stream().mapToDouble(TotalRow::amount).toArray();
        simulated =
                bits(IntStream.range(0, codes.length).filter(i -> sorted.get(i).simulated()));
    }

    private LeafAmounts(String[] codes, double[] amounts, BitSet simulated) {
        this.codes = codes;
        this.amounts = amounts;
        this.simulated = simulated;
    }

    /** The same of some units only. */
    LeafAmounts of(Predicate<AreaCode> wanted) {
        var kept = IntStream.range(0, codes.length)
                .filter(i -> wanted.test(new AreaCode(codes[i])))
                .toArray();
        return new LeafAmounts(
                IntStream.of(kept).mapToObj(i -> codes[i]).toArray(String[]::new),
                IntStream.of(kept).mapToDouble(i -> amounts[i]).toArray(),
                bits(IntStream.range(0, kept.length).filter(i -> simulated.get(kept[i]))));
    }

    OptionalDouble of(AreaCode unit) {
        int found = Arrays.binarySearch(codes, unit.value());
        return found < 0 ? OptionalDouble.empty() : OptionalDouble.of(amounts[found]);
    }

    /** Whether what was counted in the unit was made up; not, where nothing was counted in it. */
    boolean isSimulated(AreaCode unit) {
        int found = Arrays.binarySearch(codes, unit.value());
        return found >= 0 && simulated.get(found);
    }

    private static BitSet bits(IntStream set) {
        return set.collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
