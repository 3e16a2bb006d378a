package vn.toancanh.analytics.total;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pro rata reconciliation: amounts keep their proportions and add up to a published total exactly. Each is scaled and rounded down,
 * and what is left goes, one smallest part each, to those that lost most by rounding (largest remainder), ties in their order.
 *
 * @param counted what the parts add up to before
 * @param published what they add up to after
 */
public record Reconciliation(long counted, long published) {
    private record Part<K>(K key, long floor, BigInteger remainder) {}

    /** @throws IllegalArgumentException if nothing was counted that could be scaled */
    public Reconciliation {
        if (counted <= 0 || published < 0) {
            throw new IllegalArgumentException(
                    "Cannot reconcile %d to %d: a positive sum and a published total from 0 are accepted"
                            .formatted(counted, published));
        }
    }

    /** What an amount that is in the sum becomes, rounded half up. */
    public long scaled(long amount) {
        var twice = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(published))
                .shiftLeft(1)
                .add(BigInteger.valueOf(counted));
        return floor(twice, BigInteger.valueOf(counted).shiftLeft(1)).longValueExact();
    }

    /** Parts that add up to {@link #scaled} of their sum. */
    public <K> SortedMap<K, Long> of(SortedMap<K, Long> amounts) {
        long sum = amounts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        var parts = new ArrayList<Part<K>>();
        amounts.forEach((key, amount) -> parts.add(part(key, amount)));
        long left = scaled(sum) - parts.stream().mapToLong(Part::floor).reduce(0, Math::addExact);
        var reconciled = new TreeMap<K, Long>(amounts.comparator());
        parts.forEach(part -> reconciled.put(part.key(), part.floor()));
        largestFirst(parts).stream().limit(left).forEach(part -> reconciled.merge(part.key(), 1L, Long::sum));
        return reconciled;
    }

    private <K> Part<K> part(K key, long amount) {
        var scaled = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(published));
        var floor = floor(scaled, BigInteger.valueOf(counted));
        return new Part<>(key, floor.longValueExact(), scaled.subtract(floor.multiply(BigInteger.valueOf(counted))));
    }

    /** A stable sort keeps the order of those that lost as much. */
    private static <K> List<Part<K>> largestFirst(List<Part<K>> parts) {
        return parts.stream()
                .sorted(Comparator.comparing((Part<K> part) -> part.remainder()).reversed())
                .toList();
    }

    private static BigInteger floor(BigInteger number, BigInteger by) {
        return number.subtract(number.mod(by)).divide(by);
    }
}
