package vn.toancanh.analytics.total;

import java.io.Serializable;
import java.math.BigInteger;
import org.apache.spark.sql.api.java.UDF2;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies whole numbers of small parts exactly, however large the product before it is brought back to its unit; travels to where
 * rows are read.
 *
 * @param unit how many parts the second factor counts one in: 10,000 where it has four places
 */
public record Product(long unit) implements Serializable, UDF2<@Nullable Long, @Nullable Long, @Nullable Long> {

    /**
     * Rounded half away from nought.
     *
     * @throws ArithmeticException if even the rounded product is more than a whole number of 64 bits holds
     */
    public long of(long first, long second) {
        long product = first * second;
        long size = Math.abs(product) + unit / 2;
        boolean isWhole = Math.multiplyHigh(first, second) == product >> 63;
        if (!isWhole || size < 0) {
            return large(first, second);
        }
        return product < 0 ? -(size / unit) : size / unit;
    }

    private long large(long first, long second) {
        var product = BigInteger.valueOf(first).multiply(BigInteger.valueOf(second));
        var size = product.abs().add(BigInteger.valueOf(unit / 2)).divide(BigInteger.valueOf(unit));
        return (product.signum() < 0 ? size.negate() : size).longValueExact();
    }

    /** Empty where either is. */
    @Override
    public @Nullable Long call(@Nullable Long first, @Nullable Long second) {
        return first == null || second == null ? null : (Long) of(first, second);
    }
}
