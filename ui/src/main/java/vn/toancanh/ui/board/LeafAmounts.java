package vn.toancanh.ui.board;

import java.util.Arrays;
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
    private final Provenance provenance;

    /** @param rows the rows of one measure and period; sums of larger units among them are never asked for */
    LeafAmounts(List<TotalRow> rows) {
        var sorted =
                rows.stream().sorted(Comparator.comparing(TotalRow::refArea)).toList();
        codes = sorted.stream().map(TotalRow::refArea).toArray(String[]::new);
        amounts = sorted.stream().mapToDouble(TotalRow::amount).toArray();
        provenance = rows.stream().anyMatch(TotalRow::simulated) ? Provenance.SIMULATED : Provenance.REAL;
    }

    private LeafAmounts(String[] codes, double[] amounts, Provenance provenance) {
        this.codes = codes;
        this.amounts = amounts;
        this.provenance = provenance;
    }

    /** The same of some units only. */
    LeafAmounts of(Predicate<AreaCode> wanted) {
        var kept = IntStream.range(0, codes.length)
                .filter(i -> wanted.test(new AreaCode(codes[i])))
                .toArray();
        return new LeafAmounts(
                IntStream.of(kept).mapToObj(i -> codes[i]).toArray(String[]::new),
                IntStream.of(kept).mapToDouble(i -> amounts[i]).toArray(),
                provenance);
    }

    OptionalDouble of(AreaCode unit) {
        int found = Arrays.binarySearch(codes, unit.value());
        return found < 0 ? OptionalDouble.empty() : OptionalDouble.of(amounts[found]);
    }

    Provenance provenance() {
        return provenance;
    }
}
