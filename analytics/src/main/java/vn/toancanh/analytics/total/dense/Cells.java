package vn.toancanh.analytics.total.dense;

import java.util.ArrayList;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Derivation;
import vn.toancanh.config.feed.Feed;

/** Reads numbers of the rows of the present batch. */
final class Cells {
    private Cells() {}

    /** A number as it is. */
    interface Number {
        boolean isNull(int row);

        double get(int row);
    }

    /** An amount in whole numbers of the smallest part in which its unit is counted. */
    interface Amount {
        boolean isNull(int row);

        long get(int row);
    }

    static ColumnType typeOf(String name, Feed feed) {
        return feed.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(Column::type)
                .orElse(ColumnType.NUMBER);
    }

    static Number number(String name, Feed feed, Columns columns) {
        var values = columns.values(name);
        boolean whole = typeOf(name, feed) == ColumnType.COUNT;
        return new Number() {
            @Override
            public boolean isNull(int row) {
                return values.isNull(row);
            }

            @Override
            public double get(int row) {
                return whole ? values.vector().getLong(row) : values.vector().getDouble(row);
            }
        };
    }

    /** The amount in a column, delivered or derived, counted in so many decimal places. */
    static Amount amount(String name, int places, Feed feed, Columns columns) {
        return feed.derivation(name)
                .map(derivation -> derived(derivation, places, feed, columns))
                .orElseGet(() -> scaled(number(name, feed, columns), places));
    }

    private static Amount scaled(Number number, int places) {
        double times = Math.pow(10, places);
        return new Amount() {
            @Override
            public boolean isNull(int row) {
                return number.isNull(row);
            }

            @Override
            public long get(int row) {
                double value = number.get(row) * times;
                return value < 0 ? -Math.round(-value) : Math.round(value);
            }
        };
    }

    /** A case with the rows that it is for. */
    private record Case(RowTest test, Amount amount) {}

    private static Amount derived(Derivation derivation, int places, Feed feed, Columns columns) {
        var cases = new ArrayList<Case>();
        derivation
                .cases()
                .forEach(one -> cases.add(
                        new Case(RowTest.of(one.where(), feed, columns), amount(one, places, feed, columns))));
        var inOrder = cases.toArray(Case[]::new);
        return new Amount() {
            @Override
            public boolean isNull(int row) {
                for (var one : inOrder) {
                    if (one.test().holds(row)) {
                        return one.amount().isNull(row);
                    }
                }
                return true;
            }

            @Override
            public long get(int row) {
                for (var one : inOrder) {
                    if (one.test().holds(row)) {
                        return one.amount().get(row);
                    }
                }
                throw new IllegalStateException("Cannot derive an amount from a row that no case is for");
            }
        };
    }

    private static Amount amount(Derivation.Case one, int places, Feed feed, Columns columns) {
        var first = amount(one.terms().getFirst(), places, feed, columns);
        return switch (one.operation()) {
            case VALUE -> first;
            case DIFFERENCE -> both(first, amount(one.terms().getLast(), places, feed, columns), Math::subtractExact);
            case PRODUCT -> {
                int ofSecond = placesOf(one.terms().getLast(), places, feed);
                long unit = Math.round(Math.pow(10, ofSecond));
                yield both(
                        first,
                        amount(one.terms().getLast(), ofSecond, feed, columns),
                        (a, b) -> rounded(Math.multiplyExact(a, b), unit));
            }
        };
    }

    private static int placesOf(String name, int usual, Feed feed) {
        return feed.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(Column::decimals)
                .orElse(usual);
    }

    /** Half away from nought. */
    private static long rounded(long product, long unit) {
        long size = (Math.abs(product) + unit / 2) / unit;
        return product < 0 ? -size : size;
    }

    /** Arithmetic on two amounts. */
    private interface Arithmetic {
        long of(long one, long other);
    }

    private static Amount both(Amount one, Amount other, Arithmetic arithmetic) {
        return new Amount() {
            @Override
            public boolean isNull(int row) {
                return one.isNull(row) || other.isNull(row);
            }

            @Override
            public long get(int row) {
                return arithmetic.of(one.get(row), other.get(row));
            }
        };
    }
}
