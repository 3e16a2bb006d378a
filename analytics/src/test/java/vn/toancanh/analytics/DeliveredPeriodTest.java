package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

class DeliveredPeriodTest {
    private static final Definitions SHIPPED = Definitions.read(DefinitionFiles.shipped());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void isThatOfTheRequestBeforeThatOfTheName() {
        assertThat(period("population-register", "register_2018.csv", "2019")).isEqualTo(Period.year(2019));
        assertThat(period("population-register", "register_2018.csv", null)).isEqualTo(Period.year(2018));
    }

    @Test
    void thatHasBegunIsAccepted() {
        assertThat(period("population-register", "register.csv", "2026")).isEqualTo(Period.year(2026));
        assertThat(period("fixed-broadband-lines", "lines.csv", "2026-11")).isEqualTo(Period.month(2026, 11));
    }

    @Test
    void thatHasNotBegunIsRefusedWithTheLatestAccepted() {
        assertRefused(
                "population-register",
                "register_2027.csv",
                null,
                "Cannot deliver period 2027 of population-register: it has not begun on 2026-11-22, and nobody can have"
                        + " measured it; the latest accepted is 2026");
        assertRefused(
                "enterprise-accounts",
                "accounts.csv",
                "2027-Q1",
                "Cannot deliver period 2027-Q1 of enterprise-accounts: it has not begun on 2026-11-22, and nobody can"
                        + " have measured it; the latest accepted is 2026-Q4");
    }

    @Test
    void ofMadeUpRecordsMayLieAhead() {
        assertThat(of("population-register", "register_2027.csv", null, Origin.SIMULATED))
                .isEqualTo(Period.year(2027));
    }

    @Test
    void thatCannotBeToldIsAskedForWithTheLatestWholeOne() {
        assertRefused(
                "population-register",
                "register.csv",
                null,
                "Cannot tell which period register.csv speaks of: its name holds none; add --period and the year,"
                        + " written such as 2025");
        assertRefused(
                "fixed-broadband-lines",
                "lines_2024-11_2024-12.csv",
                null,
                "Cannot tell which period lines_2024-11_2024-12.csv speaks of: its name holds 2024-11 and 2024-12;"
                        + " add --period and the month, written such as 2026-10");
    }

    @Test
    void ofAnotherFrequencyIsRefused() {
        assertRefused(
                "enterprise-accounts",
                "accounts_2024.csv",
                null,
                "Cannot deliver period 2024 of enterprise-accounts: the feed is quarterly, accepted is a period such as"
                        + " 2026-Q3");
    }

    private static Period period(String feed, String file, @Nullable String period) {
        return of(feed, file, period, Origin.REAL);
    }

    private static Period of(String feed, String file, @Nullable String period, Origin origin) {
        var id = new FeedId(feed);
        return new DeliveredPeriod(SHIPPED.feed(id).orElseThrow(), TODAY)
                .of(new DeliveryRequest(Path.of(file), id, Optional.empty(), Optional.ofNullable(period), origin, ""));
    }

    private static void assertRefused(String feed, String file, @Nullable String period, String message) {
        assertThatThrownBy(() -> period(feed, file, period))
                .isInstanceOf(AnalyticsException.class)
                .hasMessage(message);
    }
}
