package vn.toancanh.ui.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/**
 * What is known of one measure, unit by unit, each from the period in which it was counted; in arrays, sorted by code. Amounts are
 * whole numbers of the smallest part in which the measure's unit is counted, so that sums are exact.
 */
final class LeafAmounts {
    static final LeafAmounts NONE = new LeafAmounts(new TreeMap<>(), 0);

    private final String[] codes;
    private final double[] amounts;
    private final Period[] countedFor;
    private final boolean[] simulated;
    private final int decimals;

    /** What others consisted of when they were counted, of the few that are known as a whole alone. */
    private final Map<String, List<Makeup.Part>> parts = new HashMap<>();

    /** @param parts what the unit consisted of when it was counted; none where it was counted itself */
    private record Amount(double amount, Period countedFor, boolean simulated, List<Makeup.Part> parts) {
        static Amount together(List<Makeup.Part> parts, boolean simulated) {
            var oldest = parts.stream()
                    .map(Makeup.Part::countedFor)
                    .min(Comparator.comparing(Period::lastDay))
                    .orElseThrow();
            return new Amount(parts.stream().mapToDouble(Makeup.Part::amount).sum(), oldest, simulated, parts);
        }
    }

    /**
     * Counted in one period.
     *
     * @param rows of one measure and that period; of units that were counted themselves
     * @param decimals the decimal places in which the measure's unit is counted
     */
    LeafAmounts(List<TotalRow> rows, Period period, int decimals) {
        this(sorted(rows, period, decimals), decimals);
    }

    private LeafAmounts(SortedMap<String, Amount> units, int decimals) {
        this.decimals = decimals;
        codes = units.keySet().toArray(String[]::new);
        amounts = units.values().stream().mapToDouble(Amount::amount).toArray();
        countedFor = units.values().stream().map(Amount::countedFor).toArray(Period[]::new);
        simulated = new boolean[codes.length];
        int i = 0;
        for (var unit : units.values()) {
            simulated[i++] = unit.simulated();
        }
        units.forEach((code, amount) -> {
            if (!amount.parts().isEmpty()) {
                parts.put(code, amount.parts());
            }
        });
    }

    private static SortedMap<String, Amount> sorted(List<TotalRow> rows, Period period, int decimals) {
        double scale = Math.pow(10, decimals);
        var units = new TreeMap<String, Amount>();
        rows.forEach(row -> units.put(
                row.refArea(), new Amount(Math.rint(row.amount() * scale), period, row.simulated(), List.of())));
        return units;
    }

    /** These and, of the units that are not among them, those wanted of what was counted earlier. */
    LeafAmounts orElse(LeafAmounts earlier, Predicate<AreaCode> wanted) {
        var both = new TreeMap<String, Amount>();
        for (int i = 0; i < earlier.codes.length; i++) {
            if (position(earlier.codes[i]) < 0 && wanted.test(new AreaCode(earlier.codes[i]))) {
                both.put(earlier.codes[i], earlier.amount(i));
            }
        }
        if (both.isEmpty()) {
            return this;
        }
        for (int i = 0; i < codes.length; i++) {
            both.put(codes[i], amount(i));
        }
        return new LeafAmounts(both, earlier.decimals);
    }

    /** These, of the units that are wanted. */
    LeafAmounts only(Predicate<AreaCode> wanted) {
        return new LeafAmounts(new TreeMap<>(), decimals).orElse(this, wanted);
    }

    /**
     * These as a part of a whole: nought in the units of the whole that are wanted and of which these have nothing; counted when, and
     * by whom, the whole was.
     */
    LeafAmounts filledTo(LeafAmounts whole, Predicate<String> wanted) {
        var all = new TreeMap<String, Amount>();
        for (int i = 0; i < whole.codes.length; i++) {
            int own = position(whole.codes[i]);
            if (own >= 0) {
                all.put(whole.codes[i], amount(own));
            } else if (wanted.test(whole.codes[i])) {
                all.put(whole.codes[i], new Amount(0, whole.countedFor[i], whole.simulated[i], List.of()));
            }
        }
        return new LeafAmounts(all, decimals);
    }

    /**
     * Units as a whole, each as the sum of others among these.
     *
     * @param wholes the units that each consisted of
     * @param then the period at whose end it did
     */
    LeafAmounts together(SortedMap<AreaCode, List<AreaCode>> wholes, Period then) {
        var all = new TreeMap<String, Amount>();
        wholes.forEach((whole, units) -> all.put(whole.value(), together(units, then)));
        return new LeafAmounts(all, decimals);
    }

    private Amount together(List<AreaCode> units, Period then) {
        return Amount.together(
                units.stream().map(unit -> part(unit, Optional.of(then))).toList(),
                units.stream().anyMatch(this::isSimulated));
    }

    /**
     * These and, of each unit that others have as the sum of its parts, the sum of the same parts, in place of what the unit has itself,
     * since it may be one of its parts. Where not all of them are among these, nothing of a unit that is another one now.
     *
     * @param same whether a unit is still what it was, so that what it has itself is all of it
     */
    LeafAmounts withWholesOf(LeafAmounts others, Predicate<AreaCode> same) {
        var all = new TreeMap<String, Amount>();
        for (int i = 0; i < codes.length; i++) {
            all.put(codes[i], amount(i));
        }
        others.parts.forEach((whole, parts) -> {
            var units = parts.stream().map(Makeup.Part::unit).toList();
            if (units.stream().allMatch(this::has)) {
                all.put(whole, together(units, parts.getFirst().formerly().orElseThrow()));
            } else if (!same.test(new AreaCode(whole))) {
                all.remove(whole);
            }
        });
        return new LeafAmounts(all, decimals);
    }

    /** What the amount of a unit is made up of: the unit itself, or those that it consisted of when it was counted; none without one. */
    List<Makeup.Part> parts(AreaCode unit) {
        if (!has(unit)) {
            return List.of();
        }
        return parts.getOrDefault(unit.value(), List.of(part(unit, Optional.empty())));
    }

    private Makeup.Part part(AreaCode unit, Optional<Period> formerly) {
        int found = position(unit.value());
        return new Makeup.Part(unit, countedFor[found], amounts[found], formerly);
    }

    /** The codes of the units that have something of their own. */
    Stream<String> codes() {
        return Arrays.stream(codes);
    }

    /** The periods in which the units were counted. */
    SortedSet<Period> periods() {
        return new TreeSet<>(Arrays.asList(countedFor));
    }

    /** Whether a unit has something of its own. */
    boolean has(AreaCode unit) {
        return position(unit.value()) >= 0;
    }

    OptionalDouble of(AreaCode unit) {
        int found = position(unit.value());
        return found < 0 ? OptionalDouble.empty() : OptionalDouble.of(amounts[found]);
    }

    /** A sum of amounts, in the measure's unit. */
    double inUnit(double sum) {
        return sum / Math.pow(10, decimals);
    }

    /** What the unit was counted for; null where it was not. */
    @Nullable
    Period countedFor(AreaCode unit) {
        int found = position(unit.value());
        return found < 0 ? null : countedFor[found];
    }

    /** Whether what was counted in the unit was made up; not, where nothing was counted in it. */
    boolean isSimulated(AreaCode unit) {
        int found = position(unit.value());
        return found >= 0 && simulated[found];
    }

    private int position(String code) {
        return Arrays.binarySearch(codes, code);
    }

    private Amount amount(int at) {
        return new Amount(amounts[at], countedFor[at], simulated[at], parts.getOrDefault(codes[at], List.of()));
    }
}
