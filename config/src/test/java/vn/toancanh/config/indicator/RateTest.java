package vn.toancanh.config.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RateTest {
    private static final MeasureId WITH_FIBRE = new MeasureId("with-fibre");
    private static final MeasureId HOUSEHOLDS = new MeasureId("households");
    private final Rate rate = new Rate(WITH_FIBRE, HOUSEHOLDS, 100);

    @Test
    void dividesTheSumsOfBoth() {
        assertThat(rate.valueOf(totals(Map.of(WITH_FIBRE, 9.0, HOUSEHOLDS, 100.0))))
                .hasValue(9);
    }

    @Test
    void allOfSomethingIsAllOfIt() {
        assertThat(rate.valueOf(totals(Map.of(WITH_FIBRE, 697_444.856, HOUSEHOLDS, 697_444.856))))
                .hasValue(100);
    }

    @Test
    void isEmptyNotZeroWhereAPartWasNotCounted() {
        assertThat(rate.valueOf(totals(Map.of(HOUSEHOLDS, 100.0)))).isEmpty();
        assertThat(rate.valueOf(totals(Map.of(WITH_FIBRE, 9.0)))).isEmpty();
        assertThat(rate.valueOf(totals(Map.of(WITH_FIBRE, 0.0, HOUSEHOLDS, 0.0))))
                .isEmpty();
    }

    @Test
    void refusesABaseOfNought() {
        assertThatThrownBy(() -> new Rate(WITH_FIBRE, HOUSEHOLDS, 0)).hasMessageContaining("the base must be positive");
    }

    private static Totals totals(Map<MeasureId, Double> amounts) {
        return measure ->
                amounts.containsKey(measure) ? OptionalDouble.of(amounts.get(measure)) : OptionalDouble.empty();
    }
}
