package vn.toancanh.analytics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.table.TotalRow;

/** What the shipped checks say of totals of Ninh Bình. */
class StagedChecksTest {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    private static final FeedId LINES = new FeedId("fixed-broadband-lines");
    private static final FeedId ENTERPRISES = new FeedId("enterprise-accounts");
    private static final TotalRow HOUSEHOLDS = total("population-register", "households", "2023", 10_000);

    @Test
    void aJumpOfARateIsToldWithSoManyDecimalsThatItShows() {
        assertThat(told(lines("2024-10", 4), lines("2024-11", 2_006)))
                .contains(
                        "households-with-fibre of 37 Tỉnh Ninh Bình goes from 0.04 in 2024-10 to 20.06 in 2024-11; accepted is a change by up to 20");
    }

    @Test
    void aChangeUpToTheLimitIsNoJump() {
        assertThat(told(lines("2024-10", 4_000), lines("2024-11", 6_000)))
                .noneMatch(message -> message.contains("goes from"));
    }

    /** A district of which two communes became one is what it was, and so is the province. */
    @Test
    void wholeIsHeldAgainstWholeHoweverManyUnitsThereAre() {
        assertThat(told(lines("2024-10", 4_000), of(144, lines("2024-11", 8_000))))
                .anyMatch(message -> message.contains("goes from 40 in 2024-10 to 80 in 2024-11"));
        assertThat(told(of(144, lines("2024-11", 13_000))))
                .anyMatch(message -> message.contains("is more than households 10,000"));
    }

    @Test
    void aPartIsNotHeldAgainstTheWhole() {
        var part = new TotalRow(
                LINES.value(),
                "households-with-fibre",
                "",
                "37",
                "province",
                "2024-11",
                13_000,
                13_000,
                140,
                145,
                false,
                false);

        assertThat(told(lines("2024-10", 4_000), part)).isEmpty();
    }

    @Test
    void aPeriodWithoutAnEarlierOneIsHeldAgainstNothing() {
        assertThat(told(lines("2024-11", 6_000))).isEmpty();
    }

    /** The first file that was measured is told about, and not refused by what was made up. */
    @Test
    void whatWasMeasuredIsOnlyWarnedOfWhereTheEarlierWasMadeUp() {
        assertThat(doubts(madeUp("2024-10", 8_550), lines("2024-11", 74)))
                .filteredOn(doubt -> doubt.check().severity() == Severity.REFUSE)
                .extracting(doubt -> doubt.check().id(), Doubt::severity)
                .containsExactlyInAnyOrder(
                        tuple("fibre-jump-of-a-province", Severity.WARN),
                        tuple("fibre-fall-of-a-province", Severity.WARN));
        assertThat(told(madeUp("2024-10", 8_550), lines("2024-11", 74)))
                .contains(
                        "households-with-fibre of 37 Tỉnh Ninh Bình goes from 85.5 in 2024-10 to 0.74 in 2024-11; accepted is a"
                                + " change by up to 20; the earlier one is simulated, and therefore refuses nothing");
    }

    @Test
    void whatWasMadeUpIsNotHeldAgainstWhatWasMeasured() {
        assertThat(doubts(lines("2024-10", 8_550), madeUp("2024-11", 74))).isEmpty();
    }

    @Test
    void whatWasMeasuredGoesBeforeANearerPeriodThatWasMadeUp() {
        assertThat(doubts(lines("2024-09", 8_550), madeUp("2024-10", 80), lines("2024-11", 74)))
                .extracting(Doubt::severity)
                .containsOnly(Severity.REFUSE);
        assertThat(doubts(lines("2024-09", 80), madeUp("2024-10", 8_550), lines("2024-11", 74)))
                .isEmpty();
    }

    @Test
    void aPartIsHeldAgainstTheLatestWholeBeforeIt() {
        assertThat(told(lines("2024-11", 12_000)))
                .anyMatch(
                        message -> message.startsWith(
                                "households-with-fibre 12,000 of 37 Tỉnh Ninh Bình is more than households 10,000, counted for 2023"));
    }

    /** Each quarter looks as it did, and the sum of four, of which no quarter is asked, does not. */
    @Test
    void aYearOfAFlowIsLookedAtByItself() {
        var year = Period.year(2024);
        var rows = List.of(
                accounts("value-added", "2023", 1_000),
                accounts("digital-value-added", "2023", 100),
                accounts("value-added", "2024", 1_000),
                accounts("digital-value-added", "2024", 260),
                accounts("value-added", "2024-Q4", 250),
                accounts("digital-value-added", "2024-Q4", 25));
        var checks = new StagedChecks(DEFINITIONS, rows);

        assertThat(checks.of(ENTERPRISES, year)).singleElement().satisfies(doubt -> {
            assertThat(doubt.check().id()).isEqualTo("digital-jump-of-a-province");
            assertThat(doubt.period()).isEqualTo(year);
            assertThat(doubt.message())
                    .isEqualTo("digital-economy-share of 37 Tỉnh Ninh Bình goes from 10 in 2023 to 26 in 2024;"
                            + " accepted is a change by up to 15");
        });
        assertThat(checks.of(ENTERPRISES, Period.parse("2024-Q4"))).isEmpty();
    }

    /** What is held against its earlier self alone: a fall of a register, which stands below no line of its own. */
    @Test
    void aFallOfAStockIsToldByItself() {
        assertThat(register(10_000, 8_900))
                .containsExactly(
                        "people of 37 Tỉnh Ninh Bình falls from 10,000 in 2023 to 8,900 in 2024; accepted is a fall by up to 10 %");
        assertThat(register(10_000, 9_000)).isEmpty();
        assertThat(register(10_000, 20_000)).isEmpty();
    }

    private static List<String> register(double before, double now) {
        var rows = List.of(
                total("population-register", "people", "2023", before),
                total("population-register", "people", "2024", now));
        return new StagedChecks(DEFINITIONS, rows)
                .of(new FeedId("population-register"), Period.year(2024)).stream()
                        .map(Doubt::message)
                        .toList();
    }

    private static TotalRow accounts(String measure, String period, double amount) {
        return total(ENTERPRISES.value(), measure, period, amount);
    }

    private static List<String> told(TotalRow... lines) {
        return doubts(lines).stream().map(Doubt::message).toList();
    }

    private static List<Doubt> doubts(TotalRow... lines) {
        var rows = Stream.concat(Stream.of(HOUSEHOLDS), Stream.of(lines)).toList();
        return new StagedChecks(DEFINITIONS, rows).of(LINES, Period.month(2024, 11));
    }

    private static TotalRow lines(String period, double amount) {
        return total(LINES.value(), "households-with-fibre", period, amount);
    }

    private static TotalRow of(int units, TotalRow row) {
        return new TotalRow(
                row.feed(),
                row.measure(),
                row.breakdown(),
                row.refArea(),
                row.areaLevel(),
                row.timePeriod(),
                row.amount(),
                row.countedAmount(),
                units,
                units,
                row.reported(),
                row.simulated());
    }

    private static TotalRow madeUp(String period, double amount) {
        return total(LINES.value(), "households-with-fibre", period, amount, true);
    }

    private static TotalRow total(String feed, String measure, String period, double amount) {
        return total(feed, measure, period, amount, false);
    }

    private static TotalRow total(String feed, String measure, String period, double amount, boolean simulated) {
        return new TotalRow(feed, measure, "", "37", "province", period, amount, amount, 145, 145, false, simulated);
    }
}
