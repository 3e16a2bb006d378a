package vn.toancanh.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One of something is told in the singular. */
class QuantityTest {
    @Test
    void oneIsToldInTheSingularAndAnyOtherNumberInThePlural() {
        assertThat(new Quantity(1, "file")).hasToString("1 file");
        assertThat(new Quantity(0, "file")).hasToString("0 files");
        assertThat(new Quantity(2, "file")).hasToString("2 files");
        assertThat(new Quantity(1, "delivery was", "deliveries were")).hasToString("1 delivery was");
        assertThat(new Quantity(21, "delivery was", "deliveries were")).hasToString("21 deliveries were");
    }
}
