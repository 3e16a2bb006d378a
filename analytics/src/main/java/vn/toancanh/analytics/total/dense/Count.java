package vn.toancanh.analytics.total.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analytics.total.Amounts;
import vn.toancanh.analytics.total.Slot;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;

/** Counts one measure in the records of one period, batch by batch. */
abstract sealed class Count {
    final List<AreaCode> codes;
    final Labels units;
    final Selection where;
    final List<String> partNames = new ArrayList<>();
    final @Nullable Labels parts;

    private Count(Measure measure, Batch batch, Labels units, List<AreaCode> codes) {
        this.codes = codes;
        this.units = units;
        this.where = batch.selection(measure.aggregation().where());
        this.parts = measure.by()
                .map(by -> batch.worked(Labels.ofParts(batch.texts(by.column()), by, partNames)))
                .orElse(null);
    }

    /** @param codes every unit of the period, in the order of their codes */
    static Count of(Measure measure, Batch batch, Labels units, List<AreaCode> codes) {
        return switch (measure.aggregation()) {
            case Aggregation.Sum adding -> new Summing(measure, adding, batch, units, codes);
            case Aggregation.Distinct counting -> new Once(measure, counting.key(), batch, units, codes);
            case Aggregation.Once adding -> new Once(measure, adding.key(), batch, units, codes);
        };
    }

    /** Counts the rows of the batch. */
    abstract void take(int rows);

    /** What was counted so far. */
    abstract void addTo(Amounts amounts, Period period);

    /** Adds up: all of it first, then part by part. */
    private static final class Summing extends Count {
        private final Amount amount;
        private long[] sums;
        private boolean[] counted;

        Summing(Measure measure, Aggregation.Sum adding, Batch batch, Labels units, List<AreaCode> codes) {
            super(measure, batch, units, codes);
            this.amount = batch.amount(adding.column(), measure.unit().decimals());
            this.sums = new long[codes.size()];
            this.counted = new boolean[codes.size()];
        }

        @Override
        void take(int rows) {
            growTo(partNames.size() + 1);
            var unit = units.rows();
            for (int row = 0; row < rows; ) {
                int end = endOfUnit(unit, row, rows);
                if (unit[row] != Labels.NONE) {
                    add(row, end, unit[row]);
                }
                row = end;
            }
            if (parts != null) {
                addParts(rows, unit, where.rows(), parts.rows());
            }
        }

        /** Records mostly come unit by unit. */
        private static int endOfUnit(int[] unit, int row, int rows) {
            int end = row + 1;
            while (end < rows && unit[end] == unit[row]) {
                end++;
            }
            return end;
        }

        /** Adds rows of one unit. */
        private void add(int from, int to, int unit) {
            if (where.isAll() && !amount.hasMissing()) {
                sums[unit] = Math.addExact(sums[unit], amount.sum(from, to));
                counted[unit] = true;
                return;
            }
            var selected = where.rows();
            for (int row = from; row < to; row++) {
                if (selected[row] && !amount.missing[row]) {
                    sums[unit] = Math.addExact(sums[unit], amount.values[row]);
                    counted[unit] = true;
                }
            }
        }

        private void addParts(int rows, int[] unit, boolean[] selected, int[] part) {
            for (int row = 0; row < rows; row++) {
                if (selected[row] && !amount.missing[row] && unit[row] >= 0) {
                    int at = (part[row] + 1) * codes.size() + unit[row];
                    sums[at] = Math.addExact(sums[at], amount.values[row]);
                    counted[at] = true;
                }
            }
        }

        private void growTo(int blocks) {
            if (blocks * codes.size() > sums.length) {
                int more = Math.max(blocks, 8) * codes.size();
                sums = Arrays.copyOf(sums, more);
                counted = Arrays.copyOf(counted, more);
            }
        }

        @Override
        void addTo(Amounts amounts, Period period) {
            for (int part = -1; part < partNames.size(); part++) {
                var slot = part < 0 ? Slot.all(period) : new Slot(period, partNames.get(part));
                addTo(amounts, slot, (part + 1) * codes.size());
            }
        }

        private void addTo(Amounts amounts, Slot slot, int first) {
            var inSlot = new TreeMap<AreaCode, Long>();
            for (int unit = 0; unit < codes.size() && first < sums.length; unit++) {
                if (counted[first + unit]) {
                    inSlot.put(codes.get(unit), sums[first + unit]);
                }
            }
            if (!inSlot.isEmpty()) {
                amounts.bySlot().put(slot, inSlot);
            }
        }
    }

    /** Counts each key once. */
    private static final class Once extends Count {
        private static final long LAST_DAY = 1_000_000;

        private final Batch.Keys keys;
        private final @Nullable Numbers days;
        private final @Nullable Amount amount;
        private final boolean[] seen;
        private final KeyTable all = new KeyTable();
        private final List<KeyTable> byPart = new ArrayList<>();

        Once(Measure measure, String key, Batch batch, Labels units, List<AreaCode> codes) {
            super(measure, batch, units, codes);
            this.keys = batch.keys(key);
            this.days = measure.aggregation() instanceof Aggregation.Distinct counting
                    ? counting.latest().map(batch::numbers).orElse(null)
                    : null;
            this.amount = measure.aggregation() instanceof Aggregation.Once adding
                    ? batch.amount(adding.column(), measure.unit().decimals())
                    : null;
            this.seen = new boolean[codes.size()];
        }

        @Override
        void take(int rows) {
            var unit = units.rows();
            for (int row = 0; row < rows; row++) {
                if (unit[row] >= 0) {
                    seen[unit[row]] = true;
                }
            }
            var vector = keys.vector();
            var selected = where.rows();
            for (int row = 0; vector != null && row < rows; row++) {
                if (selected[row] && unit[row] >= 0 && !vector.isNullAt(row)) {
                    var key = vector.getUTF8String(row);
                    long place = (LAST_DAY - day(row)) * codes.size() + unit[row];
                    all.take(key, place, value(row));
                    if (parts != null) {
                        tableOf(parts.rows()[row]).take(key, place, value(row));
                    }
                }
            }
        }

        private KeyTable tableOf(int part) {
            while (byPart.size() <= part) {
                byPart.add(new KeyTable());
            }
            return byPart.get(part);
        }

        private long day(int row) {
            return days == null || days.missing[row] ? 0 : (long) days.at(row);
        }

        private long value(int row) {
            return amount == null ? 1 : amount.missing[row] ? 0 : amount.values[row];
        }

        @Override
        void addTo(Amounts amounts, Period period) {
            IntStream.range(0, seen.length)
                    .filter(unit -> seen[unit])
                    .forEach(unit -> amounts.put(Slot.all(period), codes.get(unit), 0));
            addTo(amounts, Slot.all(period), all);
            for (int part = 0; part < byPart.size(); part++) {
                addTo(amounts, new Slot(period, partNames.get(part)), byPart.get(part));
            }
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
