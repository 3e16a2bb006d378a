package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.lineage.Contributors;
import vn.toancanh.analytics.lineage.CountedRow;
import vn.toancanh.analytics.lineage.CountedRows;
import vn.toancanh.analytics.lineage.CountedUnit;
import vn.toancanh.analytics.lineage.RecordedUnits;
import vn.toancanh.analytics.lineage.RowSearch;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;

/** From a total back to the rows of the delivered files. */
class LineageTest extends RegisterLakeTest {
    private static final FeedId ACCOUNTS = new FeedId("payment-accounts");
    private static final FeedId ENTERPRISES = new FeedId("enterprise-accounts");

    @Test
    void namesTheDeliveriesThatHaveRecordsInTheUnitsAndNoOthers() {
        lake.deliver(RegisterLake.HEADER + RegisterLake.DONG_THANH + RegisterLake.TAN_THANH);
        lake.deliverLines("vnpt", "1,2024-12,14320,h1,A,fibre,active\n");
        lake.deliverLines("viettel", "1,2024-12,14323,h2,A,fibre,active\n");

        assertThat(contributors("households-with-fibre", "2024-12", "14320"))
                .extracting(Delivery::provider)
                .containsExactly("vnpt");
        assertThat(contributors("households-with-fibre", "2024-12", "14320", "14323"))
                .extracting(Delivery::provider)
                .containsExactly("vnpt", "viettel");
        assertThat(contributors("households-with-fibre", "2024-11", "14320")).isEmpty();
    }

    @Test
    void everyRowOfASumStandsInTheFileAtItsLine() throws Exception {
        lake.deliver(RegisterLake.HEADER + RegisterLake.DONG_THANH + RegisterLake.TAN_THANH);

        var found = rows("people", "2019", 20, "14323");

        assertThat(found.shares())
                .extracting(share -> share.records(), share -> share.fitting())
                .containsExactly(tuple(1L, 1L));
        assertThat(found.rows()).extracting(CountedRow::line).containsExactly(3L);
        assertThat(found.rows().getFirst().values()).containsExactly(java.util.Map.entry("population", "20"));
        assertThat(lineOf(found.rows().getFirst())).isEqualTo(RegisterLake.TAN_THANH.strip());
    }

    @Test
    void ofAHouseholdTheRowThatMakesItCountIsGiven() {
        lake.deliverLines(
                "vnpt",
                "1,2024-12,14323,h1,A,fibre,active\n"
                        + "2,2024-12,14320,h1,A,fibre,active\n"
                        + "3,2024-12,14320,h1,A,cable,active\n"
                        + "4,2024-12,14320,h2,A,fibre,ended\n"
                        + "5,2024-12,14323,h3,A,fibre,active\n");

        var ofBoth = rows("households-with-fibre", "2024-12", 20, "14320", "14323");
        assertThat(told(ofBoth)).containsExactly("3 14320 h1", "6 14323 h3");
        assertThat(ofBoth.fitting()).isEqualTo(3);
        assertThat(lake.totals("households-with-fibre", "2024-12").get("369")).startsWith("2 of ");
        assertThat(told(rows("households-with-fibre", "2024-12", 20, "14323")))
                .as("h1 counts in the lower code")
                .containsExactly("6 14323 h3");
    }

    @Test
    void aPersonsRowIsTheLatestWhereverItsDeliveryIsFrom() {
        accounts(
                "bank-a",
                "a1,2024-12,p1,A,current,14320,18-29,true,2024-03-01\n"
                        + "a2,2024-12,p2,A,current,14320,18-29,true,2024-03-01\n");
        accounts(
                "bank-b",
                "b1,2024-12,p1,B,current,14323,18-29,true,2024-11-30\n"
                        + "b2,2024-12,p2,B,current,14320,18-29,false,2024-11-30\n");

        assertThat(told(rows("adults-with-account", "2024-12", 20, "14320"))).containsExactly("3 14320 p2");
        assertThat(told(rows("adults-with-account", "2024-12", 20, "14323"))).containsExactly("2 14323 p1");
    }

    @Test
    void keysThatCountElsewhereDoNotHideThoseThatCountHere() {
        accounts("bank-a", people(0, 2_500, "14323", "2024-03-01") + people(2_500, 2_502, "14323", "2024-03-01"));
        accounts("bank-b", people(0, 2_500, "14320", "2024-11-30"));

        var found = rows("adults-with-account", "2024-12", 20, "14323");

        assertThat(found.rows())
                .extracting(row -> row.values().get("person_key"))
                .containsExactly("p2500", "p2501");
        assertThat(lake.totals("adults-with-account", "2024-12").get("14323")).startsWith("2 of ");
    }

    @Test
    void aHouseholdIsGivenOnceHoweverFarApartItsLinesStand() {
        var lines = IntStream.range(0, 1_300)
                .mapToObj(i -> "%d,2024-12,14320,h%04d,A,fibre,active\n".formatted(i, i % 1_200))
                .collect(Collectors.joining());
        lake.deliverLines("vnpt", lines);

        var found = rows("households-with-fibre", "2024-12", 2_000, "14320");

        assertThat(found.fitting()).isEqualTo(1_300);
        assertThat(found.rows())
                .hasSize(1_200)
                .extracting(row -> row.values().get("household_key"))
                .doesNotHaveDuplicates();
        assertThat(lake.totals("households-with-fibre", "2024-12").get("14320")).startsWith("1200 of ");
    }

    @Test
    void givesNoMoreThanAreAskedForAndCountsThemAll() {
        accounts("bank-a", people(0, 30, "14320", "2024-03-01"));

        var found = rows("adults-with-account", "2024-12", 5, "14320");

        assertThat(found.rows()).hasSize(5);
        assertThat(found.fitting()).isEqualTo(30);
        assertThat(rows("adults-with-account", "2024-12", 0, "14320").rows()).isEmpty();
    }

    @Test
    void aDerivedAmountShowsTheColumnsThatItFollowsFrom() {
        var header = "enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,"
                + "digital_share,platform\n";
        deliver("enterprises_2024-Q4.csv", header + "e1,2024-Q4,14320,6201,10.5,4,0.1,false\n", ENTERPRISES, "gso");

        var found = rows("digital-value-added", "2024-Q4", 20, "14320");

        assertThat(found.rows().getFirst().values())
                .containsOnlyKeys("vsic_class", "gross_output", "intermediate_consumption", "digital_share", "platform")
                .containsEntry("gross_output", "10.5");
    }

    @Test
    void ofASectorOnlyItsOwnRowsAreGivenAndCounted() {
        var header = "enterprise_id,time_period,commune_code,vsic_class,gross_output,intermediate_consumption,"
                + "digital_share,platform\n";
        deliver(
                "enterprises_2024-Q4.csv",
                header
                        + "e1,2024-Q4,14320,6201,10.5,4,0.1,false\n"
                        + "e2,2024-Q4,14320,1061,7,2,0.1,false\n"
                        + "e3,2024-Q4,14320,1062,8,2,0.1,false\n",
                ENTERPRISES,
                "gso");

        var found = rows("value-added", Optional.of("C"), "2024-Q4", 20, "14320");

        assertThat(found.rows())
                .extracting(row -> row.line(), row -> row.values().get("vsic_class"))
                .containsExactly(tuple(3L, "1061"), tuple(4L, "1062"));
        assertThat(found.fitting()).isEqualTo(2);
        assertThat(rows("value-added", "2024-Q4", 20, "14320").fitting()).isEqualTo(3);
    }

    private List<Delivery> contributors(String measure, String period, String... units) {
        var release = lake.lake().releases().latest().orElseThrow();
        var defined =
                lake.analytics().definitions().measure(new MeasureId(measure)).orElseThrow();
        return new Contributors(release, new RecordedUnits(lake.lake())).of(defined, counted(period, units));
    }

    private CountedRows rows(String measure, String period, int most, String... units) {
        return rows(measure, Optional.empty(), period, most, units);
    }

    private CountedRows rows(String measure, Optional<String> part, String period, int most, String... units) {
        var definitions = lake.analytics().definitions();
        var defined = definitions.measure(new MeasureId(measure)).orElseThrow();
        var release = lake.lake().releases().latest().orElseThrow();
        return new RowSearch(
                        lake.lake().reader(),
                        release,
                        definitions.feed(defined.feed()).orElseThrow(),
                        defined,
                        part)
                .of(contributors(measure, period, units), counted(period, units), most);
    }

    private static List<CountedUnit> counted(String period, String... units) {
        return List.of(units).stream()
                .map(unit -> new CountedUnit(new AreaCode(unit), Period.parse(period)))
                .toList();
    }

    /** Line, unit and key. */
    private static List<String> told(CountedRows found) {
        return found.rows().stream()
                .map(row -> "%d %s %s"
                        .formatted(
                                row.line(),
                                row.unit(),
                                row.values()
                                        .getOrDefault(
                                                "household_key", row.values().get("person_key"))))
                .toList();
    }

    private String lineOf(CountedRow row) throws Exception {
        return Files.readAllLines(lake.lake().inbox().bytesOf(row.delivery())).get((int) row.line() - 1);
    }

    private void accounts(String provider, String rows) {
        var header = "account_id,time_period,person_key,institution,kind,commune_code,age_band,active,updated_on\n";
        deliver("accounts_2024-12.csv", header + rows, ACCOUNTS, provider);
    }

    private void deliver(String name, String content, FeedId feed, String provider) {
        lake.deliver(lake.file(name, content.getBytes(StandardCharsets.UTF_8)), feed, Optional.of(provider));
    }

    private static String people(int from, int to, String commune, String day) {
        return IntStream.range(from, to)
                .mapToObj(i -> "%s-%d,2024-12,p%2$04d,A,current,%1$s,18-29,true,%3$s\n".formatted(commune, i, day))
                .collect(Collectors.joining());
    }
}
