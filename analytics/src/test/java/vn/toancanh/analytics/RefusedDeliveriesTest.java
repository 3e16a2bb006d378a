package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toancanh.analytics.RegisterLake.DONG_THANH;
import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.LINES;
import static vn.toancanh.analytics.RegisterLake.NINH_BINH;
import static vn.toancanh.analytics.RegisterLake.REGISTER;
import static vn.toancanh.analytics.RegisterLake.TAN_THANH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.delivery.Rejection;

/** What is said of deliveries and rows that are not let in. */
class RefusedDeliveriesTest extends RegisterLakeTest {
    private static final Period DECEMBER = Period.month(2024, 12);

    static Stream<Arguments> badFiles() {
        var cut = GOOD.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                bad(
                        "a wrong header",
                        GOOD.replace("population,", "dan_so,"),
                        "column 'population' is missing; column"
                                + " 'dan_so' is not one of the feed's; accepted in the header: province_code, "),
                bad(
                        "a missing column",
                        GOOD.replace(",households\n", "\n"),
                        "column 'households' is missing; accepted"),
                bad("a broken encoding", GOOD.getBytes(StandardCharsets.ISO_8859_1), "line 2 is not UTF-8 (byte EC)"),
                bad("no bytes", "", "the file is empty (0 bytes): send it again whole"),
                bad("a header only", HEADER, "the file has a header and no rows: send it again whole"),
                bad("a cut", Arrays.copyOf(cut, cut.length - 12), "the file was cut: line 3 ends after 6 of 10"),
                bad("a cut workbook", "PK\u0003\u0004…", "the workbook is cut or damaged"),
                bad(
                        "no row that is right",
                        GOOD.replace(",9,9,,3", ",-9,9,,3").replace(",20,20,,6", ",many,20,,6"),
                        "no row could be accepted; 2 of 2 rows are rejected (100.0 %): accepted is up to 1.0 %"));
    }

    @Test
    void theMistakesOfTheFirstRowsAreKeptAndAllRowsAreCounted() {
        int bad = Rejection.MOST_ROWS + 2;
        lake.deliver(HEADER + DONG_THANH.replace(",9,9,,3", ",-9,9,,-3").repeat(bad));

        assertThat(lake.concluded().rowsRejected()).isEqualTo(bad);
        assertThat(lake.concluded().rowsRejectedBeyondRecord()).isEqualTo(2);
        var lines = lake
                .lake()
                .history()
                .rejectionsOf(lake.concluded().delivery().id())
                .stream()
                .map(Rejection::rowNumber)
                .distinct()
                .toList();
        assertThat(lines).hasSize(Rejection.MOST_ROWS).startsWith(2L).endsWith(Rejection.MOST_ROWS + 1L);
    }

    private static Arguments bad(String what, String content, String reason) {
        return bad(what, content.getBytes(StandardCharsets.UTF_8), reason);
    }

    private static Arguments bad(String what, byte[] content, String reason) {
        return Arguments.of(what, content, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aBadFileIsRefusedAndTheReleaseStaysAsItWas(String what, byte[] content, String reason) {
        lake.deliver(GOOD);
        var before = lake.rows();

        lake.deliver(content);

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason()).startsWith(reason);
        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.rows()).isEqualTo(before);
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }

    @Test
    void aBadFirstFilePublishesNothing() {
        lake.deliver(HEADER);

        assertThat(lake.release()).isZero();
        assertThat(lake.analytics().isEmpty()).isTrue();
    }

    @Test
    void everyRejectedRowIsOnRecordWithWhatToMend() {
        lake.deliver(HEADER
                + DONG_THANH.replace(",9,9,,3", ",-9,9,,3")
                + TAN_THANH.replace(",20,20,,6", ",20,19,,1.234")
                + TAN_THANH.replace("14323", "99999"));

        assertThat(lake.rejections())
                .containsExactlyInAnyOrder(
                        "line 2, population '-9' is no count: a whole number from 0 without separators is accepted",
                        "line 3, households '1.234' is no count: a whole number from 0 without separators is accepted",
                        "line 3, population '20' is not the sum of population_urban and population_rural, which is 19",
                        "line 4, commune_code '99999' no unit has this code on 2019-12-31");
        assertThat(lake.concluded())
                .extracting(Conclusion::rowsRead, Conclusion::rowsAccepted, Conclusion::rowsRejected)
                .containsExactly(3L, 0L, 3L);
        assertThat(lake.concluded().reason())
                .as("the rows to mend are on record once, as rejections")
                .isEqualTo("no row could be accepted; 3 of 3 rows are rejected (100.0 %): accepted is up to 1.0 %");
    }

    @Test
    void aFileThatWouldLoseCommunesIsRefusedWithTheirNames() {
        lake.deliver(GOOD);
        lake.deliver(HEADER + DONG_THANH);

        assertThat(lake.concluded().reason())
                .isEqualTo("it has no accepted row for 1 unit that the delivery it would replace has:"
                        + " 14323 Phường Tân Thành");
        assertThat(lake.totals("people", "2019")).containsEntry("369", "29 of 2/14");
    }

    @Test
    void aParquetFileThatIsDamagedInItsMiddleIsRefusedAndBlocksNobody() throws IOException {
        lake.deliver(GOOD);
        lake.simulateLines(NINH_BINH, 1, List.of(DECEMBER));
        var bytes =
                Files.readAllBytes(lake.lake().inbox().bytesOf(lake.concluded().delivery()));
        Arrays.fill(bytes, 8, bytes.length / 8, (byte) 7);

        lake.deliver(lake.file("lines_2024-12.parquet", bytes), LINES, Optional.of("vnpt"));

        assertThat(lake.concluded().reason())
                .isEqualTo("the file is damaged: its rows cannot be read; send it again whole");
        assertThat(lake.release()).isEqualTo(2);
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }

    @Test
    void whatCannotBeAskedForIsSaidWithWhatCan() {
        var file = lake.file("register.csv", GOOD.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> lake.deliver(file, new FeedId("census"), Optional.empty()))
                .isInstanceOf(AnalyticsException.class)
                .hasMessage("Cannot deliver to feed 'census': accepted are population-register, fixed-broadband-lines,"
                        + " mobile-coverage, payment-accounts, enterprise-accounts, administrative-reports");
        assertThatThrownBy(() -> lake.deliver(file, REGISTER, Optional.empty()))
                .hasMessageStartingWith(
                        "Cannot tell which period register.csv speaks of: its name holds none; add --period");
        assertThatThrownBy(() -> lake.deliver(Path.of("nowhere_2019.csv"), REGISTER, Optional.empty()))
                .hasMessage("Cannot deliver nowhere_2019.csv: there is no such file");
        var folder = Objects.requireNonNull(file.getParent());
        assertThatThrownBy(() -> lake.deliver(folder, REGISTER, Optional.empty()))
                .hasMessage("Cannot deliver %s: it is a folder, and one file is accepted".formatted(folder));
        assertThatThrownBy(() -> lake.simulateLines(NINH_BINH, 1, List.of(DECEMBER)))
                .hasMessage("Cannot simulate anything for 37 in 2024-12: the release has no households of its communes;"
                        + " deliver a population register first");
    }

    @Test
    void aBadFileOfAnUnknownPeriodIsToldBothAtOnce() {
        var headless = lake.file("register.csv", DONG_THANH.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> lake.deliver(headless, REGISTER, Optional.empty()))
                .isInstanceOf(AnalyticsException.class)
                .hasMessageStartingWith(
                        "Cannot deliver %s: the first line holds none of the feed's columns".formatted(headless))
                .hasMessageContaining("Cannot tell which period register.csv speaks of");
        assertThatThrownBy(() -> lake.deliver(
                        lake.file("lines_2019.parquet", "PAR1".getBytes(StandardCharsets.UTF_8)),
                        LINES,
                        Optional.empty()))
                .hasMessageContainingAll("the Parquet file has no end: it was cut or damaged", "the feed is monthly");
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }

    @Test
    void aRefusalIsToldAsAStepWithoutItsReasons() {
        var steps = new ArrayList<String>();
        var file = lake.file("empty_2019.csv", new byte[0]);
        lake.analytics()
                .deliver(new DeliveryRequest(file, REGISTER, Optional.empty(), Optional.empty(), ""), steps::add);

        assertThat(steps)
                .containsExactly(
                        "validating empty_2019.csv (population-register, 2019)",
                        "  refused (delivery %s)"
                                .formatted(lake.concluded().delivery().id()));
    }

    @Test
    void aFeedWithoutColumnsCannotBeDeliveredYet() throws IOException {
        var definitions = lake.lake().home().definitions();
        Files.writeString(definitions.resolve("feeds.csv"), """
                feed,provider,frequency,name_vi,name_en
                population-register,gso,annual,Sổ dân số,Population register
                fixed-broadband-lines,operators,monthly,Thuê bao,Lines
                mobile-coverage,operators,monthly,Phủ sóng,Coverage
                payment-accounts,banks,monthly,Tài khoản,Accounts
                enterprise-accounts,enterprises,quarterly,Doanh nghiệp,Enterprises
                administrative-reports,agencies,quarterly,Báo cáo,Reports
                satisfaction,agencies,monthly,Mức độ hài lòng,Satisfaction
                """);
        assertThatThrownBy(() -> lake.deliver(
                        lake.file("satisfaction_2024-12.csv", GOOD.getBytes(StandardCharsets.UTF_8)),
                        new FeedId("satisfaction"),
                        Optional.empty()))
                .isInstanceOf(AnalyticsException.class)
                .hasMessage("Cannot deliver to feed 'satisfaction': feed_columns.csv declares no columns for it yet");
    }
}
