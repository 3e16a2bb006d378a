package vn.toancanh.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and dates as each language writes them. */
class FormatsTest {
    private static final Formats VIETNAMESE = Formats.of(Language.VIETNAMESE);
    private static final Formats ENGLISH = Formats.of(Language.ENGLISH);

    @Test
    void writesNumbersTheVietnameseWay() {
        assertThat(VIETNAMESE.percent(78.34)).isEqualTo("78,3\u00a0%");
        assertThat(VIETNAMESE.count(1_234_567)).isEqualTo("1.234.567");
        assertThat(VIETNAMESE.signed(5.81, 1)).isEqualTo("+5,8");
        assertThat(VIETNAMESE.signed(-16.8, 1)).isEqualTo("−16,8");
    }

    @Test
    void writesNumbersTheEnglishWay() {
        assertThat(ENGLISH.percent(78.34)).isEqualTo("78.3%");
        assertThat(ENGLISH.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void writesTheDayFirst() {
        assertThat(VIETNAMESE.day(LocalDate.of(2026, 11, 21))).isEqualTo("21/11/2026");
        assertThat(VIETNAMESE.month(YearMonth.of(2024, 12))).isEqualTo("12/2024");
    }

    @ParameterizedTest
    @CsvSource({"80, 0", "62.5, 1", "0.25, 2", "-0.125, 3", "1e9, 0"})
    void countsTheDecimalsThatANumberHas(double value, int digits) {
        assertThat(Formats.digitsOf(value)).isEqualTo(digits);
        assertThat(Formats.digitsOf(Math.nextUp(value))).isEqualTo(digits);
    }
}
