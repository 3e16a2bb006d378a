package vn.toancanh.analytics.total.dense;

import java.util.List;
import vn.toancanh.analytics.total.Product;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Derivation;
import vn.toancanh.config.feed.Feed;

/** An amount of each row, delivered or derived, in whole numbers of the smallest part in which its unit is counted. */
abstract sealed class Amount implements Batch.Worked {
    final long[] values;
    final boolean[] missing;

    private Amount(long[] values, boolean[] missing) {
        this.values = values;
        this.missing = missing;
    }

    static Amount of(String name, int places, Batch batch) {
        return batch.feed()
                .derivation(name)
                .<Amount>map(derivation -> new Derived(derivation, places, batch))
                .orElseGet(() -> ofColumn(batch.numbers(name), places));
    }

    private static Amount ofColumn(Numbers numbers, int places) {
        return places == 0 && numbers instanceof Numbers.Wholes counts
                ? new Counted(counts)
                : new Scaled(numbers, places);
    }

    /** Whether any row may have no amount; where none has, nobody needs to ask row by row. */
    abstract boolean hasMissing();

    /**
     * All of some rows, none of which is missing.
     *
     * <p>So few amounts without a sign and below 2^51 stay below 2^63, so that no sum needs to be looked at; the others are added
     * one by one.
     */
    long sum(int from, int to) {
        long sum = 0;
        long bits = 0;
        for (int row = from; row < to; row++) {
            sum += values[row];
            bits |= values[row];
        }
        return bits >>> 51 == 0 ? sum : exactSum(from, to);
    }

    private long exactSum(int from, int to) {
        long sum = 0;
        for (int row = from; row < to; row++) {
            sum = Math.addExact(sum, values[row]);
        }
        return sum;
    }

    /** A column of counts, as it is. */
    private static final class Counted extends Amount {
        private final Numbers.Wholes counts;

        Counted(Numbers.Wholes counts) {
            super(counts.values, counts.missing);
            this.counts = counts;
        }

        @Override
        boolean hasMissing() {
            return counts.hasMissing();
        }

        /** It stands there already. */
        @Override
        public void workOut(int rows) {}
    }

    /** A column, scaled. */
    private static final class Scaled extends Amount {
        /** The least that a whole number of 64 bits does not hold. */
        private static final double TOO_LARGE = 0x1p63;

        private final Numbers numbers;
        private final double times;

        Scaled(Numbers numbers, int places) {
            super(new long[Batch.ROWS], numbers.missing);
            this.numbers = numbers;
            this.times = Math.pow(10, places);
        }

        @Override
        boolean hasMissing() {
            return numbers.hasMissing();
        }

        @Override
        public void workOut(int rows) {
            for (int row = 0; row < rows; row++) {
                double scaled = missing[row] ? 0 : numbers.at(row) * times;
                if (Math.abs(scaled) >= TOO_LARGE) {
                    throw new ArithmeticException("Cannot count %s in whole numbers of 64 bits".formatted(scaled));
                }
                values[row] = scaled < 0 ? -Math.round(-scaled) : Math.round(scaled);
            }
        }
    }

    /** The first case that is for the row. */
    private static final class Derived extends Amount {
        private final List<Case> cases;

        /** What is computed where. */
        private record Case(Selection where, Term term) {}

        Derived(Derivation derivation, int places, Batch batch) {
            super(new long[Batch.ROWS], new boolean[Batch.ROWS]);
            this.cases = derivation.cases().stream()
                    .map(one -> new Case(batch.selection(one.where()), term(one, places, batch)))
                    .toList();
        }

        @Override
        boolean hasMissing() {
            return true;
        }

        @Override
        public void workOut(int rows) {
            for (int row = 0; row < rows; row++) {
                missing[row] = true;
                for (var one : cases) {
                    if (one.where().rows()[row]) {
                        missing[row] = one.term().isMissing(row);
                        values[row] = missing[row] ? 0 : one.term().of(row);
                        break;
                    }
                }
            }
        }
    }

    /** The arithmetic of one case. */
    private record Term(Amount first, Amount second, Derivation.Operation operation, Product product) {
        boolean isMissing(int row) {
            return first.missing[row] || second.missing[row];
        }

        long of(int row) {
            return switch (operation) {
                case VALUE -> first.values[row];
                case DIFFERENCE -> Math.subtractExact(first.values[row], second.values[row]);
                case PRODUCT -> product.of(first.values[row], second.values[row]);
            };
        }
    }

    private static Term term(Derivation.Case one, int places, Batch batch) {
        int ofSecond = one.operation() == Derivation.Operation.PRODUCT
                ? placesOf(one.terms().getLast(), places, batch.feed())
                : places;
        return new Term(
                batch.amount(one.terms().getFirst(), places),
                batch.amount(one.terms().getLast(), ofSecond),
                one.operation(),
                new Product(Math.round(Math.pow(10, ofSecond))));
    }

    private static int placesOf(String name, int usual, Feed feed) {
        return feed.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(Column::decimals)
                .orElse(usual);
    }
}
