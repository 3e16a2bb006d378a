package vn.toancanh.ui.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenNumberTest {
    @Test
    void numbersAreWrittenInPlainDigits() {
        assertThat(WrittenNumber.of(96_208_984)).hasToString("96208984");
        assertThat(WrittenNumber.of(20_185_100.125)).hasToString("20185100.125");
        assertThat(WrittenNumber.of(63.75)).hasToString("63.75");
    }
}
