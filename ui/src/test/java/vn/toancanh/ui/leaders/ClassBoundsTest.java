package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.ui.language.Language;

/** The bounds that a legend writes are the bounds that it colours by. */
class ClassBoundsTest {
    @Test
    void writesQuartersWhole() {
        var bounds = new ClassBounds(new Breaks(3, 0.25, 3, false, false), Scale.ONES, wording(Language.VIETNAMESE));

        assertThat(IntStream.range(0, 3).mapToObj(bounds::range))
                .containsExactly("3,00–3,25", "3,25–3,50", "3,50–3,75");
    }

    @Test
    void anOpenClassHasOneBound() {
        var bounds = new ClassBounds(new Breaks(60, 5, 3, true, true), Scale.ONES, wording(Language.VIETNAMESE));

        assertThat(IntStream.range(0, 3).mapToObj(bounds::range)).containsExactly("<\u00a065", "65–70", "≥\u00a070");
    }

    @ParameterizedTest
    @MethodSource("widths")
    void everyWidthIsWrittenWholeWithTheFewestDecimalsInEveryScale(BigDecimal width, Scale scale) {
        var breaks = new Breaks(13 * width.doubleValue(), width.doubleValue(), 7, false, false);
        var bounds = new ClassBounds(breaks, scale, wording(Language.ENGLISH));

        for (int number = 0; number < 7; number++) {
            assertThat(bounds.range(number).replace(",", ""))
                    .isEqualTo(bound(13 + number, width, scale) + "–" + bound(14 + number, width, scale));
        }
    }

    static Stream<Object[]> widths() {
        return Arrays.stream(Scale.values())
                .flatMap(scale -> IntStream.rangeClosed(-4, 7).boxed().flatMap(power -> Breaks.ROUND.stream()
                        .map(round -> new Object[] {BigDecimal.valueOf(round).scaleByPowerOfTen(power), scale})));
    }

    private static String bound(int times, BigDecimal width, Scale scale) {
        var exact = width.divide(BigDecimal.valueOf(scale.divisor())).stripTrailingZeros();
        return exact.multiply(BigDecimal.valueOf(times))
                .setScale(Math.max(0, exact.scale()))
                .toPlainString();
    }

    private static Wording wording(Language language) {
        return Scenes.wording(language);
    }
}
