package vn.toancanh.analytics.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProductTest {
    private static final Product OF_FOUR_PLACES = new Product(10_000);

    @Test
    void isExactWhereTheUnroundedProductDoesNotFit() {
        assertThat(OF_FOUR_PLACES.of(999_999_999_999_000L, 10_000)).isEqualTo(999_999_999_999_000L);
        assertThat(OF_FOUR_PLACES.of(-999_999_999_999_001L, 5_000)).isEqualTo(-499_999_999_999_501L);
    }

    @Test
    void isRoundedHalfAwayFromNoughtWhateverItsSize() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long first = random.nextLong() >> random.nextInt(64);
            long second = random.nextLong(-10_000, 10_001);
            var exact = BigDecimal.valueOf(first)
                    .multiply(BigDecimal.valueOf(second))
                    .movePointLeft(4)
                    .setScale(0, RoundingMode.HALF_UP);
            assertThat(OF_FOUR_PLACES.of(first, second)).isEqualTo(exact.longValueExact());
        }
    }

    /** The product still fits, and half a unit more does not. */
    @Test
    void isRoundedRightlyAtTheEndOfWhatFits() {
        assertThat(OF_FOUR_PLACES.of(Long.MAX_VALUE, 1)).isEqualTo(922_337_203_685_478L);
        assertThat(OF_FOUR_PLACES.of(Long.MIN_VALUE, 1)).isEqualTo(-922_337_203_685_478L);
    }

    @Test
    void isRefusedWhereEvenTheRoundedOneDoesNotFit() {
        assertThatThrownBy(() -> OF_FOUR_PLACES.of(Long.MAX_VALUE, 20_000)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isEmptyWhereAFactorIs() {
        assertThat(OF_FOUR_PLACES.call(null, 1L)).isNull();
        assertThat(OF_FOUR_PLACES.call(1L, null)).isNull();
    }
}
