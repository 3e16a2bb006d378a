package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.analytics.RegisterLake.DONG_THANH;
import static vn.toancanh.analytics.RegisterLake.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.lake.delivery.Delivery;

/** Who doubts how rows were placed finds each of them in the file. */
class NamedRowsTest {
    private static final String TAN_THANH_BY_NAME = DONG_THANH.replace("14320,Phường Đông", ",Phường Tân");
    private static final String LAM_SA = "38,Tỉnh Thanh Hóa,386,Huyện Bá Thước,,Xã Lâm Sa,500,,500,200\n";
    private static final String TAN_THANH_TOLD =
            "3: Phường Tân Thành, Thành phố Ninh Bình = 14323 Phường Tân Thành NAME";

    @TempDir
    private Path folder;

    private RegisterLake lake;

    @BeforeEach
    void opens() {
        lake = new RegisterLake(folder);
    }

    @AfterEach
    void closes() {
        lake.close();
    }

    @Test
    void saysOfEachRowWithoutACodeWhatIsWrittenAndWhereItIsCounted() {
        lake.deliver(HEADER + DONG_THANH + TAN_THANH_BY_NAME + "\n" + LAM_SA);

        assertThat(told(lake.concluded().delivery()))
                .containsExactly(TAN_THANH_TOLD, "5: Xã Lâm Sa, Huyện Bá Thước = 14983 Xã Lâm Xa VARIANT");
    }

    @Test
    void isStillTrueOfADeliveryThatAnotherHasReplaced() {
        lake.deliver(HEADER + DONG_THANH + TAN_THANH_BY_NAME);
        var replaced = lake.concluded().delivery();
        lake.deliver(HEADER + DONG_THANH + TAN_THANH_BY_NAME.replace("9,9,", "8,8,"));
        assertThat(lake.lake().releases().latest().orElseThrow().counts(replaced))
                .isFalse();

        assertThat(told(replaced)).containsExactly(TAN_THANH_TOLD);
    }

    @Test
    void isReadInTheFirstReleaseThatIsKeptAndGoesWithTheLast() {
        lake.deliver(HEADER + DONG_THANH + TAN_THANH_BY_NAME);
        var delivery = lake.concluded().delivery();
        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n");

        lake.lake().releases().expire(List.of(1L), Instant.now());
        assertThat(told(delivery)).containsExactly(TAN_THANH_TOLD);

        lake.lake().releases().expire(List.of(2L), Instant.now());
        assertThat(told(delivery)).isEmpty();
    }

    @Test
    void tellsWhereRowsAreCountedWhenTheFileIsGone() throws IOException {
        lake.deliver(HEADER + DONG_THANH + TAN_THANH_BY_NAME);
        var delivery = lake.concluded().delivery();
        Files.delete(lake.lake().inbox().bytesOf(delivery));

        assertThat(told(delivery)).containsExactly("3:  = 14323 Phường Tân Thành NAME");
    }

    @Test
    void aDeliveryThatWasRefusedHasNone() {
        lake.deliver(HEADER + TAN_THANH_BY_NAME.replace("9,9,", "-1,9,"));

        assertThat(told(lake.concluded().delivery())).isEmpty();
    }

    private List<String> told(Delivery delivery) {
        return lake.analytics().namedRows(delivery).stream()
                .map(row -> "%d: %s = %s %s %s"
                        .formatted(
                                row.line(),
                                row.written(),
                                row.unit().code(),
                                row.unit().name(),
                                row.evidence()))
                .toList();
    }
}
