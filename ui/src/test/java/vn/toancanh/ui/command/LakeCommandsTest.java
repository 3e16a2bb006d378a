package vn.toancanh.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.lake.Home;

/** A day at the desk of a data steward: one lake, command after command. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LakeCommandsTest {
    @TempDir
    private static Path folder;

    @Test
    @Order(1)
    void saysSoWhereNothingIsThere() {
        new Home(folder.resolve("home")).create();
        assertThat(typed("releases").out()).contains("Nothing was published yet.");
        assertThat(typed("boundaries", "list").out()).contains("the map draws schematic ones");
        var takenBack = typed("release", "take-back");
        assertThat(takenBack.exitCode()).isEqualTo(1);
        assertThat(takenBack.err()).startsWith("Cannot take a release back: none has been published yet");
    }

    @Test
    @Order(2)
    void refusesWhatNeedsNoLookAtTheRows() {
        var feed = deliver("census_2019.csv", "population");
        assertThat(feed.exitCode()).isEqualTo(2);
        assertThat(feed.err())
                .startsWith("Cannot deliver to feed 'population': accepted are ")
                .contains("population-register", "./toancanh deliver --help tells how.")
                .hasLineCount(2);
        var file = deliver("nowhere_2019.csv", "population-register");
        assertThat(file.exitCode()).isEqualTo(1);
        assertThat(file.err()).contains("there is no such file").hasLineCount(1);
        var aFolder = deliver(".", "population-register");
        assertThat(aFolder.exitCode()).isEqualTo(1);
        assertThat(aFolder.err())
                .contains("it is a folder, and one file is accepted")
                .hasLineCount(1);
    }

    @Test
    @Order(2)
    void namesTheUnitListThatIsMissing() throws IOException {
        var other = folder.resolve("other");
        var file = SmallCensus.writeOfHaNoi(folder.resolve("hanoi_2018.csv"), 12);
        var typed = Typed.in(other, "deliver", file.toString(), "--feed", "population-register");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out())
                .containsSubsequence(
                        "line 2, column commune_code: '00001' no unit has this code on 2018-12-31",
                        "12 rows give codes that no unit has on 2018-12-31.",
                        "deliver the same file again",
                        "  ./toancanh areas import UNITS.csv --valid-from DAY",
                        "Nothing is published yet.");
    }

    @Test
    @Order(3)
    void publishesADelivery() throws IOException {
        SmallCensus.write(folder.resolve("census_2019.csv"));
        var typed = deliver("census_2019.csv", "population-register");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains(
                        " s] validating census_2019.csv",
                        "Published release 1: 3 rows accepted, 0 rejected",
                        "Placed: 2 by code, 1 by name within their district, 0 by a name variant");
    }

    @Test
    @Order(4)
    void takesTheSameBytesOnce() {
        var typed = deliver("census_2019.csv", "population-register");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).startsWith("Unchanged: delivery ");
    }

    @Test
    @Order(5)
    void tellsTheSenderWhatToMend() throws IOException {
        SmallCensus.writeSpoilt(folder.resolve("spoilt_2019.csv"));
        var typed = deliver("spoilt_2019.csv", "population-register");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out())
                .containsSubsequence(
                        "Refused (delivery ",
                        "). To mend:",
                        "  line 3, column population: '-5' is ",
                        "Refused since 1 of 3 rows are rejected",
                        "it has no accepted row for 1 unit",
                        "Release 1 stays as it was.")
                .containsOnlyOnce("rows are rejected")
                .containsOnlyOnce("line 3, column population: '-5' is ");
        var id = typed.out().replaceAll("(?s).*Refused \\(delivery ([^)]+)\\).*", "$1");
        var rejections = typed("rejections", id, "--limit", "1");
        assertThat(rejections.exitCode()).isZero();
        assertThat(rejections.out())
                .contains("spoilt_2019.csv: 1 of 3 rows rejected", "more mistakes: ./toancanh rejections " + id);
    }

    @Test
    @Order(6)
    void keepsBothOnRecordWhenOneReplacesTheOther() throws IOException {
        SmallCensus.writeCorrected(folder.resolve("corrected_2019.csv"));
        assertThat(deliver("corrected_2019.csv", "population-register").out()).contains("Published release 2: ");
        var history = typed("deliveries").out().lines().toList();
        assertThat(history).hasSize(4).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(history.get(1)).contains("population-register  2019", "3/3", "in effect");
        assertThat(history.get(2)).contains("2/3", "refused");
        assertThat(history.get(3)).contains("3/3", "replaced");
        var wide = typed("deliveries", "--wide").out().lines().toList();
        assertThat(wide.get(1)).contains("corrected_2019.csv", "in effect");
        assertThat(wide.get(2)).contains("spoilt_2019.csv", "rows are rejected");
        assertThat(wide.get(3)).contains("census_2019.csv", "replaced", "by delivery ");
    }

    @Test
    @Order(6)
    void tellsAllOfOneDeliveryByItsFirstDigits() {
        var digits = typed("deliveries").out().lines().toList().get(2).substring(0, 8);
        var told = typed("deliveries", digits);
        assertThat(told.exitCode()).isZero();
        assertThat(told.out())
                .contains(
                        "-" + digits,
                        "spoilt_2019.csv (",
                        "3 read, 2 accepted, 1 rejected",
                        "line 3, column population");
        var other = typed("deliveries", "00000000");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).startsWith("Cannot find delivery '00000000': no such delivery is on record");
    }

    @Test
    @Order(6)
    void listsWhichLinesWerePlacedByAName() {
        var digits = typed("deliveries").out().lines().toList().get(3).substring(0, 8);
        var named =
                "  line 4: 'Phường Thanh Bình, Thành phố Ninh Bình' is counted in 14326 Phường Thanh Bình, by its name";
        assertThat(typed("deliveries", digits).out())
                .contains("Placed without their code:")
                .contains(named);
        assertThat(typed("deliveries", digits, "--placing").out().lines()).endsWith(named);
        var ofAll = typed("deliveries", "--placing");
        assertThat(ofAll.exitCode()).isEqualTo(2);
        assertThat(ofAll.err()).startsWith("Cannot list placed lines: --placing goes with a DELIVERY");
    }

    @Test
    @Order(6)
    void tellsDeliveriesToOtherPrograms() {
        var all = JsonMapper.shared().readTree(typed("deliveries", "--json").out());
        assertThat(all.findValuesAsString("state")).containsExactly("in effect", "refused", "replaced");
        assertThat(all.get(2).get("rows_by_name").asLong()).isOne();
        var one = JsonMapper.shared()
                .readTree(typed("deliveries", all.get(0).get("delivery_id").asString(), "--json")
                        .out());
        assertThat(one).isEqualTo(all.get(0));
    }

    @Test
    @Order(7)
    void takesAReleaseBack() {
        assertThat(typed("release", "take-back").out()).contains("Release 3 shows what release 1 showed.");
        assertThat(typed("releases").out()).contains("that of release 1 again");
        var history = typed("deliveries", "--wide").out().lines().toList();
        assertThat(history.get(1)).contains("corrected_2019.csv", "taken back");
        assertThat(history.get(3)).contains("in effect");
    }

    @Test
    @Order(8)
    void tellsOfARejectionThatIsNone() {
        var typed = typed("rejections", "no-such");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("Cannot find delivery 'no-such': no such delivery is on record");
    }

    @Test
    @Order(9)
    void changesNothingForBoundariesWithMistakes() throws IOException {
        var file = Files.writeString(
                folder.resolve("districts.geojson"), "{\"type\": \"FeatureCollection\", \"features\": []}");
        var typed = typed("boundaries", "import", file.toString(), "--level", "district", "--geography", "2020");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).startsWith("Cannot import boundaries from " + file);
        assertThat(typed("boundaries", "list").out()).contains("None are kept");
    }

    @Test
    @Order(9)
    void cutsALongListOfMistakesAndNamesTheLogThatHoldsAll() throws IOException {
        var features = IntStream.range(0, 60)
                .mapToObj(i -> "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {}}")
                .collect(Collectors.joining(","));
        var file = Files.writeString(
                folder.resolve("many.geojson"), "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}");
        var typed = typed("boundaries", "import", file.toString(), "--level", "district", "--geography", "2020");
        assertThat(typed.err()).hasLineCount(22).containsPattern("… and \\d+ more: all are in .*logs");
    }

    @Test
    @Order(10)
    void publishesEditedDefinitionsOnce() throws IOException {
        Files.writeString(folder.resolve("home/config/commitments.csv"), "programme,indicator,year,words,note\n");
        assertThat(typed("config", "publish").out()).contains("Published release 4 with the definitions of today.");
        assertThat(typed("config", "publish").out()).contains("Unchanged: ");
    }

    @Test
    @Order(11)
    void namesTheProvincesThatItKnows() {
        var typed = typed("run", "--port", "0", "--province", "atlantis");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .contains(
                        "Cannot find province 'atlantis': accepted are ",
                        "ninh-binh (37)",
                        "hue or thua-thien-hue (46)");
    }

    private static Typed deliver(String file, String feed) {
        return typed("deliver", folder.resolve(file).toString(), "--feed", feed);
    }

    private static Typed typed(String... arguments) {
        return Typed.in(folder.resolve("home"), arguments);
    }
}
