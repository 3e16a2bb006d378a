package vn.toancanh.ui.command.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Totals;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.command.Typed;

/** A planner asks where a number comes from, and a steward what the checks had to say. */
class ExplainCommandTest {
    private static final List<String> COMMUNES = List.of("14320", "14323", "14428", "14431");

    @TempDir
    private static Path folder;

    private static Typed secondMonth;

    @BeforeAll
    static void aLakeOfFourCommunes() throws IOException {
        var census = COMMUNES.stream()
                .map(commune -> "37,,,,%s,,400,0,400,100\n".formatted(commune))
                .collect(Collectors.joining());
        deliver(
                "census_2019.csv",
                "province_code,province,district_code,district,commune_code,commune,"
                        + "population,population_urban,population_rural,households\n" + census,
                "population-register");
        deliver("lines_2024-10.csv", lines("2024-10", 40), "fixed-broadband-lines");
        secondMonth = deliver("lines_2024-11.csv", lines("2024-11", 55), "fixed-broadband-lines");
    }

    @Test
    void theNumberIsTheBoardsAndEveryRowStandsInTheFileAtItsLine() throws IOException {
        var explained = json(
                "explain",
                "--indicator",
                "households-with-fibre",
                "--ref-area",
                "372",
                "--json",
                "--time-period",
                "2024-11",
                "--rows",
                "3");

        assertThat(explained.get("obs_value").asDouble()).isEqualTo(onTheBoard());
        assertThat(explained.get("formula").asString()).isEqualTo("100 * households-with-fibre / households");
        assertThat(explained.get("partial").asBoolean()).isTrue();
        var numerator = explained.get("sides").get(0);
        assertThat(numerator.get("amount").asInt()).isEqualTo(110);
        assertThat(numerator.get("parts").findValuesAsString("ref_area")).containsExactly("14428", "14431");
        assertThat(numerator.get("deliveries").findValuesAsString("file_name")).containsExactly("lines_2024-11.csv");
        assertThat(numerator.get("deliveries").get(0).get("rows").asInt()).isEqualTo(110);
        assertThat(numerator.get("rows")).hasSize(3).allSatisfy(ExplainCommandTest::standsInTheFile);
        var denominator = explained.get("sides").get(1);
        assertThat(denominator.get("amount").asInt()).isEqualTo(200);
        assertThat(denominator.get("counted_for").get(0).asString()).isEqualTo("2019");
        assertThat(denominator.get("rows").findValuesAsString("file_name"))
                .containsExactly("census_2019.csv", "census_2019.csv");
    }

    private static void standsInTheFile(JsonNode row) {
        try {
            var lines = Files.readAllLines(folder.resolve(row.get("file_name").asString()));
            assertThat(lines.get(row.get("line").asInt() - 1))
                    .contains(row.get("ref_area").asString())
                    .contains(row.get("values").get("household_key").asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatLacksItsDenominatorSaysSoAndNamesTheFileBehindItsNumerator() throws IOException {
        var question = new String[] {
            "explain", "--indicator", "adults-with-account", "--ref-area", "372", "--time-period", "2024-11"
        };
        var file = Files.writeString(folder.resolve("accounts_2024-11.csv"), """
                account_id,time_period,person_key,institution,kind,commune_code,age_band,active,updated_on
                1,2024-11,p1,b1,current,14428,18-29,true,2024-11-30
                2,2024-11,p2,b1,current,14431,18-29,true,2024-11-30
                """);
        var home = folder.resolve("without-register");
        assertThat(Typed.in(home, "deliver", file.toString(), "--feed", "payment-accounts")
                        .exitCode())
                .isZero();

        var explained = JsonMapper.shared()
                .readTree(Typed.in(
                                home,
                                Stream.concat(Stream.of(question), Stream.of("--json"))
                                        .toArray(String[]::new))
                        .out());

        assertThat(explained.get("obs_status").asString()).isEqualTo("O");
        assertThat(explained.get("reason").asString())
                .isEqualTo(
                        "nothing was counted: adults-with-account, in 25 communes; the denominator is missing: adults, in 2 communes");
        var numerator = explained.get("sides").get(0);
        assertThat(numerator.get("amount").asInt()).isEqualTo(2);
        assertThat(numerator.get("deliveries").findValuesAsString("file_name")).containsExactly("accounts_2024-11.csv");
        assertThat(Typed.in(home, question).out())
                .contains(
                        "in 2024-11: no value",
                        "O, missing; nothing was counted: adults-with-account, in 25 communes; the denominator");
    }

    private static double onTheBoard() {
        try (var analytics = Analytics.open(new Home(folder.resolve("home")))) {
            var release = analytics.lake().releases().latest();
            var board = new Board(release, Totals.of(analytics.lake(), release.orElseThrow()), analytics.definitions());
            var indicator = board.definitions()
                    .indicator(new IndicatorId("households-with-fibre"))
                    .orElseThrow();
            return board.observe(indicator, new AreaCode("372"), Period.parse("2024-11"))
                    .value()
                    .orElseThrow();
        }
    }

    @Test
    void tellsItInWordsOfTheAreaThatIsNamed() {
        var typed = typed(
                "explain",
                "--indicator",
                "households-with-fibre",
                "--ref-area",
                "huyện nho quan",
                "--time-period",
                "2024-11");

        assertThat(typed.err()).isEmpty();
        assertThat(typed.out())
                .containsSubsequence(
                        "Households with fibre of 372 Huyện Nho Quan in 2024-11: 55 %",
                        "E, estimated; partial: of 2 of 27 units",
                        "formula     100 * households-with-fibre / households",
                        "numerator: households-with-fibre, 110 household",
                        "each household_key once, in the unit of its lowest code",
                        "total       110 in 2024-11, of 2 of 27 units",
                        "made up of  14428 Xã Văn Phong 55; 14431 Xã Văn Phương 55",
                        "telecommunications operators",
                        "rows that are counted, 20 of 110 that fit:",
                        "denominator: households, 200 household",
                        "General Statistics Office");
    }

    @Test
    void anEarlierReleaseIsExplainedAsItWas() {
        var typed = typed(
                "explain",
                "--indicator",
                "households-with-fibre",
                "--ref-area",
                "372",
                "--time-period",
                "2024-11",
                "--release",
                "2");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("nothing is known", "O, missing", "release     2,");
    }

    @Test
    void slipsAreWrongUsageAndSayWhatIsAccepted() {
        assertSlip("Cannot explain indicator 'fibre': accepted are households-with-fibre,", "fibre", "372", "2024-11");
        assertSlip(
                "Cannot find area 'Nho Quanh': no unit had that code or name on 2024-11-30",
                "population",
                "Nho Quanh",
                "2024-11");
        assertSlip("Cannot tell which area 'Tân Thành' is: accepted are the codes ", "population", "Tân Thành", "2019");
        assertSlip(
                "Cannot read period '2024-13': accepted are 2024, 2024-Q4 and 2024-12", "population", "372", "2024-13");
    }

    private static void assertSlip(String message, String indicator, String area, String period) {
        var typed = typed("explain", "--indicator", indicator, "--ref-area", area, "--time-period", period);
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).startsWith(message);
    }

    @Test
    void warningsAreToldAfterTheRows() {
        assertThat(secondMonth.exitCode()).isZero();
        assertThat(secondMonth.out())
                .containsSubsequence(
                        "220 rows accepted, 0 rejected",
                        "Warnings:",
                        "  warned by fibre-jump-of-a-",
                        "goes from 40 in 2024-10 to 55 in 2024-11");
    }

    @Test
    void findingsAreToldOfADeliveryAndInAReleasesReport() {
        var delivery = json("releases", "show", "--json")
                .get("deliveries")
                .findValuesAsString("sha256")
                .getLast()
                .substring(0, 8);

        assertThat(typed("deliveries", delivery, "--findings").out())
                .contains("Found by the checks:", "warned by fibre-jump-of-a-district: ");
        var findings = json("deliveries", delivery, "--json").get("findings");
        assertThat(findings.findValuesAsString("check")).contains("fibre-jump-of-a-district");
        assertThat(findings.get(0).get("severity").asString()).isEqualTo("warn");
        assertThat(typed("releases", "show").out())
                .containsSubsequence("What the checks have found", "fibre-jump-of-a-district, 2 times", delivery);
        var quality = json("releases", "show", "--json").get("quality");
        assertThat(quality.findValuesAsString("check")).contains("fibre-jump-of-a-district");
        assertThat(quality.get(0).get("findings").asInt()).isPositive();
    }

    @Test
    void findingsAreListedOfOneDelivery() {
        var typed = typed("deliveries", "--findings");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).startsWith("Cannot list findings: --findings goes with a DELIVERY, and without --json");
    }

    private static Typed deliver(String name, String content, String feed) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        return typed("deliver", file.toString(), "--feed", feed);
    }

    /** So many households with fibre in each commune. */
    private static String lines(String month, int households) {
        return COMMUNES.stream()
                .flatMap(commune -> IntStream.range(0, households)
                        .mapToObj(
                                number -> "%s-%d,%s,%1$s,%1$s-%2$d,A,fibre,active\n".formatted(commune, number, month)))
                .collect(Collectors.joining(
                        "", "line_id,time_period,commune_code,household_key,provider,technology,status\n", ""));
    }

    private static JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(typed(arguments).out());
    }

    private static Typed typed(String... arguments) {
        return Typed.in(folder.resolve("home"), arguments);
    }
}
