package vn.toancanh.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Bytes count whether they are read or passed over. */
class LookedAtTest {
    private static HeldPart part(int bytes, long limit) {
        return new HeldPart(new ByteArrayInputStream(new byte[bytes]), "xl/styles.xml", limit);
    }

    @Test
    void whatIsPassedOverIsCounted() throws IOException {
        try (var part = part(20_000, 19_999)) {
            assertThat(part.skip(15_000)).isEqualTo(15_000);
            assertThatThrownBy(() -> part.skip(5_000))
                    .isInstanceOf(RefusedDelivery.class)
                    .hasMessageStartingWith("part 'xl/styles.xml' of the workbook holds more than 19999 bytes");
        }
    }

    @Test
    void noMoreIsPassedOverThanThereIs() throws IOException {
        try (var part = part(10, 10)) {
            assertThat(part.skip(-1)).isZero();
            assertThat(part.skip(0)).isZero();
            assertThat(part.skip(100)).isEqualTo(10);
            assertThat(part.skip(1)).isZero();
            assertThat(part.read()).isEqualTo(-1);
        }
    }
}
