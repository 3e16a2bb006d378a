package vn.toancanh.ui.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
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

    OptionalDouble of(AreaCode unit) {
        int found = Arrays.binarySearch(codes, unit.value());
        return found < 0 ? OptionalDouble.empty() : OptionalDouble.of(amounts[found]);
    }

    Provenance provenance() {
        return provenance;
    }
}
