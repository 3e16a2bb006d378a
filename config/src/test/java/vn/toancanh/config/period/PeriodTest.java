package vn.toancanh.config.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024,2024-01-01,2024-12-31",
        "2024-Q1,2024-01-01,2024-03-31",
        "2024-Q4,2024-10-01,2024-12-31",
        "2024-02,2024-02-01,2024-02-29"
    })
    void knowsItsDaysAndWritesItselfAsItWasRead(String text, LocalDate first, LocalDate last) {
        var period = Period.parse(text);

        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "2024-13", "2024-Q5", "2024-1", "", "12/2024", "0001"})
    void refusesWhatIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("accepted are");
    }

    @Test
    void sortsByEndTheShorterFirst() {
        var sorted = Stream.of("2024", "2024-12", "2023", "2024-Q4", "2024-03")
                .map(Period::parse)
                .sorted()
                .map(Period::toString);

        assertThat(sorted).containsExactly("2023", "2024-03", "2024-12", "2024-Q4", "2024");
    }
}
