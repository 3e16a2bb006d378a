package vn.toancanh.analytics.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    @Test
    void whatIsLeftGoesToThoseThatLostMost() {
        assertThat(new Reconciliation(3, 10).of(new TreeMap<>(Map.of("a", 1L, "b", 1L, "c", 1L))))
                .isEqualTo(Map.of("a", 4L, "b", 3L, "c", 3L));
        assertThat(new Reconciliation(7, 10).of(new TreeMap<>(Map.of("a", 1L, "b", 2L, "c", 4L))))
                .as("1.43, 2.86 and 5.71")
                .isEqualTo(Map.of("a", 1L, "b", 3L, "c", 6L));
    }

    @Test
    void aPartThatIsNegativeStaysSo() {
        assertThat(new Reconciliation(8, 16).of(new TreeMap<>(Map.of("a", 10L, "b", -2L))))
                .isEqualTo(Map.of("a", 20L, "b", -4L));
    }

    @Test
    void partsOfAnyNumbersAddUpExactlyAndKeepTheirProportions() {
        var random = new Random(749);
        for (int round = 0; round < 500; round++) {
            var amounts = new TreeMap<Integer, Long>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                amounts.put(i, random.nextLong(1_000_000_000_000L) - 1_000);
            }
            long sum = amounts.values().stream().mapToLong(Long::longValue).sum();
            long published = random.nextLong(1_000_000_000_000_000L);
            if (sum > 0) {
                var reconciled = new Reconciliation(sum, published).of(amounts);
                assertThat(reconciled.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(published);
                amounts.forEach((key, amount) -> assertThat((double) reconciled.get(key))
                        .isCloseTo((double) amount * published / sum, org.assertj.core.data.Offset.offset(1.5)));
            }
        }
    }

    @Test
    void nothingCannotBeScaled() {
        assertThatThrownBy(() -> new Reconciliation(0, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot reconcile 0 to 10: a positive sum and a published total from 0 are accepted");
    }
}
