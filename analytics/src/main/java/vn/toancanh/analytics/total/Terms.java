package vn.toancanh.analytics.total;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import vn.toancanh.analytics.validation.Lists;
import vn.toancanh.config.feed.Condition;
import vn.toancanh.config.feed.Derivation;
import vn.toancanh.config.feed.Feed;

/**
 * The columns of a feed's records as expressions of whole numbers.
 *
 * @param decimals the places in which amounts are counted: 3 counts thousandths
 */
record Terms(Feed feed, int decimals) {
    /** The amount in a column, delivered or derived; null where it is empty. */
    Column amount(String name) {
        return feed.derivation(name).map(this::amount).orElseGet(() -> scaled(name, decimals));
    }

    /** Whether all conditions hold; where a column is empty, they do not. */
    static Column hold(List<Condition> where) {
        return coalesce(where.stream().map(Terms::holds).reduce(lit(true), Column::and), lit(false));
    }

    private Column amount(Derivation derivation) {
        Column amount = null;
        for (var one : derivation.cases()) {
            amount =
                    amount == null ? when(hold(one.where()), amount(one)) : amount.when(hold(one.where()), amount(one));
        }
        return Objects.requireNonNull(amount);
    }

    private Column amount(Derivation.Case one) {
        var first = amount(one.terms().getFirst());
        return switch (one.operation()) {
            case VALUE -> first;
            case DIFFERENCE -> first.minus(amount(one.terms().getLast()));
            case PRODUCT -> product(first, one.terms().getLast());
        };
    }

    /** Rounded half away from zero, in whole numbers. */
    private Column product(Column first, String second) {
        int places = places(second);
        long unit = Math.round(Math.pow(10, places));
        var other = feed.derivation(second).isPresent() ? amount(second) : scaled(second, places);
        return udf(new Product(unit), DataTypes.LongType).apply(first, other);
    }

    private int places(String name) {
        return feed.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(vn.toancanh.config.feed.Column::decimals)
                .orElse(decimals);
    }

    private static Column scaled(String name, int places) {
        return places == 0
                ? col(name).cast("bigint")
                : round(col(name).multiply(Math.pow(10, places))).cast("bigint");
    }

    private static Column holds(Condition condition) {
        var column = col(condition.column());
        return switch (condition) {
            case Condition.OneOf one -> column.cast("string").isin(one.values().toArray());
            case Condition.NoneOf none ->
                not(column.cast("string").isin(none.values().toArray()));
            case Condition.AtLeast least -> column.geq(least.least());
            case Condition.AtMost most -> column.leq(most.most());
            case Condition.Listed listed -> column.rlike(Lists.pattern(listed.list()));
        };
    }
}
