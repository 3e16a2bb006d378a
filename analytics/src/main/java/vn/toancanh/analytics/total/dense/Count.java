package vn.toancanh.analytics.total.dense;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analytics.total.Amounts;
import vn.toancanh.analytics.total.Slot;
import vn.toancanh.analytics.validation.RecordColumns;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;

/** Counts one measure in the records of one period, batch by batch. */
abstract class Count {
    private static final int UNKNOWN = -1;
    private static final int UNASKED = -2;

    private final Texts areas;

    /** By the number that a text of the area column has. */
    private int[] units = new int[0];

    final List<AreaCode> codes;
    final RowTest where;
    final Parts parts;

    private Count(Measure measure, Feed feed, Columns columns, List<AreaCode> codes) {
        this.areas = columns.texts(RecordColumns.REF_AREA);
        this.codes = codes;
        this.where = RowTest.of(measure.aggregation().where(), feed, columns);
        this.parts = Parts.of(measure, feed, columns);
    }

    /** @param codes every unit of the period, in the order of their codes */
    static Count of(Measure measure, Feed feed, Columns columns, List<AreaCode> codes) {
        return switch (measure.aggregation()) {
            case Aggregation.Sum adding -> new Summing(measure, adding, feed, columns, codes);
            case Aggregation.Distinct counting -> new Once(measure, counting.key(), feed, columns, codes);
            case Aggregation.Once adding -> new Once(measure, adding.key(), feed, columns, codes);
        };
    }

    /** Counts the rows of the present batch. */
    abstract void take(int rows);

    /** What was counted so far. */
    abstract void addTo(Amounts amounts, Period period);

    /** Where the row's unit stands among all of them; {@link #UNKNOWN} where it is no unit of the period any more. */
    final int unit(int row) {
        int text = areas.code(row);
        if (text >= units.length) {
            int before = units.length;
            units = Arrays.copyOf(units, 2 * text + 64);
            Arrays.fill(units, before, units.length, UNASKED);
        }
        if (units[text] == UNASKED) {
            units[text] = Math.max(UNKNOWN, Collections.binarySearch(codes, new AreaCode(areas.text(text))));
        }
        return units[text];
    }

    /** Adds up. */
    private static final class Summing extends Count {
        private final Cells.Amount amount;
        private final Map<Integer, long[]> sums = new TreeMap<>();
        private final Map<Integer, boolean[]> counted = new TreeMap<>();

        Summing(Measure measure, Aggregation.Sum adding, Feed feed, Columns columns, List<AreaCode> codes) {
            super(measure, feed, columns, codes);
            this.amount = Cells.amount(adding.column(), measure.unit().decimals(), feed, columns);
        }

        @Override
        void take(int rows) {
            int part = Integer.MIN_VALUE;
            long[] sum = new long[0];
            boolean[] seen = new boolean[0];
            for (int row = 0; row < rows; row++) {
                int unit = unit(row);
                if (unit != UNKNOWN && where.holds(row) && !amount.isNull(row)) {
                    int now = parts.of(row);
                    if (now != part) {
                        part = now;
                        sum = sums.computeIfAbsent(part, first -> new long[codes.size()]);
                        seen = counted.computeIfAbsent(part, first -> new boolean[codes.size()]);
                    }
                    sum[unit] = Math.addExact(sum[unit], amount.get(row));
                    seen[unit] = true;
                }
            }
        }

        @Override
        void addTo(Amounts amounts, Period period) {
            counted.forEach((part, seen) -> IntStream.range(0, seen.length)
                    .filter(unit -> seen[unit])
                    .forEach(unit -> {
                        long sum = sums.get(part)[unit];
                        amounts.add(Slot.all(period), codes.get(unit), sum);
                        if (part != Parts.WHOLE) {
                            amounts.add(new Slot(period, parts.name(part)), codes.get(unit), sum);
                        }
                    }));
        }
    }

    /** Counts each key once. */
    private static final class Once extends Count {
        private static final long LAST_DAY = 1_000_000;

        private final Columns.Holder keys;
        private final Columns.@Nullable Holder days;
        private final Cells.@Nullable Amount amount;
        private final boolean[] seen;
        private final KeyTable all = new KeyTable();
        private final Map<Integer, KeyTable> byPart = new TreeMap<>();

        Once(Measure measure, String key, Feed feed, Columns columns, List<AreaCode> codes) {
            super(measure, feed, columns, codes);
            this.keys = columns.values(key);
            this.days = measure.aggregation() instanceof Aggregation.Distinct counting
                    ? counting.latest().map(columns::values).orElse(null)
                    : null;
            this.amount = measure.aggregation() instanceof Aggregation.Once adding
                    ? Cells.amount(adding.column(), measure.unit().decimals(), feed, columns)
                    : null;
            this.seen = new boolean[codes.size()];
        }

        @Override
        void take(int rows) {
            for (int row = 0; row < rows; row++) {
                int unit = unit(row);
                if (unit != UNKNOWN) {
                    seen[unit] = true;
                    if (where.holds(row) && !keys.isNull(row)) {
                        take(row, unit);
                    }
                }
            }
        }

        private void take(int row, int unit) {
            var key = keys.vector().getUTF8String(row);
            long day = days == null || days.isNull(row) ? 0 : days.vector().getInt(row);
            long place = (LAST_DAY - day) * codes.size() + unit;
            long value = amount == null ? 1 : amount.isNull(row) ? 0 : amount.get(row);
            all.take(key, place, value);
            int part = parts.of(row);
            if (part != Parts.WHOLE) {
                byPart.computeIfAbsent(part, first -> new KeyTable()).take(key, place, value);
            }
        }

        @Override
        void addTo(Amounts amounts, Period period) {
            IntStream.range(0, seen.length)
                    .filter(unit -> seen[unit])
                    .forEach(unit -> amounts.put(Slot.all(period), codes.get(unit), 0));
            addTo(amounts, Slot.all(period), all);
            byPart.forEach((part, keys) -> addTo(amounts, new Slot(period, parts.name(part)), keys));
        }

        private void addTo(Amounts amounts, Slot slot, KeyTable keys) {
            var sums = new long[codes.size()];
            var counted = new boolean[codes.size()];
            for (int key = 0; key < keys.size(); key++) {
                int unit = (int) (keys.place(key) % codes.size());
                sums[unit] = Math.addExact(sums[unit], keys.value(key));
                counted[unit] = true;
            }
            IntStream.range(0, sums.length)
                    .filter(unit -> counted[unit])
                    .forEach(unit -> amounts.put(slot, codes.get(unit), sums[unit]));
        }
    }
}
