package vn.toancanh.analytics.total.dense;

import java.util.List;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Derivation;
import vn.toancanh.config.feed.Feed;

/** An amount of each row, delivered or derived, in whole numbers of the smallest part in which its unit is counted. */
abstract sealed class Amount implements Batch.Worked {
    final long[] values = new long[Batch.ROWS];
    final boolean[] missing = new boolean[Batch.ROWS];

    static Amount of(String name, int places, Batch batch) {
        return batch.feed()
                .derivation(name)
                .<Amount>map(derivation -> new Derived(derivation, places, batch))
                .orElseGet(() -> new Delivered(batch.numbers(name), places));
    }

    /** A column, scaled. */
    private static final class Delivered extends Amount {
        private final Numbers numbers;
        private final double times;

        Delivered(Numbers numbers, int places) {
            this.numbers = numbers;
            this.times = Math.pow(10, places);
        }

        @Override
        public void workOut(int rows) {
            System.arraycopy(numbers.missing(), 0, missing, 0, rows);
            var given = numbers.values();
            if (times == 1) {
                for (int row = 0; row < rows; row++) {
                    values[row] = (long) given[row];
                }
                return;
            }
            for (int row = 0; row < rows; row++) {
                double scaled = given[row] * times;
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
            this.cases = derivation.cases().stream()
                    .map(one -> new Case(batch.selection(one.where()), term(one, places, batch)))
                    .toList();
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
    private record Term(Amount first, Amount second, Derivation.Operation operation, long unit) {
        boolean isMissing(int row) {
            return first.missing[row] || second.missing[row];
        }

        long of(int row) {
            return switch (operation) {
                case VALUE -> first.values[row];
                case DIFFERENCE -> Math.subtractExact(first.values[row], second.values[row]);
                case PRODUCT -> rounded(Math.multiplyExact(first.values[row], second.values[row]));
            };
        }

        /** Half away from nought. */
        private long rounded(long product) {
            long size = (Math.abs(product) + unit / 2) / unit;
            return product < 0 ? -size : size;
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
                Math.round(Math.pow(10, ofSecond)));
    }

    private static int placesOf(String name, int usual, Feed feed) {
        return feed.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(Column::decimals)
                .orElse(usual);
    }
}
