package vn.toancanh.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {
    @Test
    void digitsAreANumberWithAndWithoutASignAndAPoint() {
        assertThat(WrittenNumber.in("12")).contains(new BigDecimal("12"));
        assertThat(WrittenNumber.in("-0.30000000000000004")).contains(new BigDecimal("-0.30000000000000004"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nine",
                "1e5",
                "1E-2000000000",
                "1.",
                "+1",
                "1234567890123456",
                "0.1234567890123456789012345678901"
            })
    void nothingElseIs(String field) {
        assertThat(WrittenNumber.in(field)).isEmpty();
        assertThat(field).doesNotContainPattern(WrittenNumber.DECIMAL);
    }
}
