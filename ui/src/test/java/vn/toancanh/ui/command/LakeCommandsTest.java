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
import tools.jackson.databind.node.ObjectNode;
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
        assertThat(typed("releases", "list").out()).contains("Nothing was published yet.");
        assertThat(typed("boundaries", "list").out()).contains("the map draws schematic ones");
        var takenBack = typed("releases", "rollback");
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
        assertThat(((ObjectNode) one).remove("findings")).isEmpty();
        assertThat(one).isEqualTo(all.get(0));
        var refused = all.get(1).get("delivery_id").asString();
        assertThat(typed("deliveries", refused, "--findings").out())
                .contains("refused by register-rejected-rows: ", "warned by register-some-rejected-rows: ");
    }

    @Test
    @Order(7)
    void takesAReleaseBack() {
        assertThat(typed("releases", "rollback").out())
                .containsSubsequence(
                        "Release 3 shows what release 1 showed.",
                        "From release 2 to release 3:",
                        "replaced: population-register 2019 of gso, corrected_2019.csv (",
                        "), by census_2019.csv (",
                        "definitions: the same",
                        "totals of",
                        "population-register");
        assertThat(typed("releases", "list").out().lines()).hasSize(4).allSatisfy(line -> assertThat(line)
                .hasSizeLessThanOrEqualTo(80));
        assertThat(typed("releases", "list").out()).contains("release 1 again");
        var history = typed("deliveries", "--wide").out().lines().toList();
        assertThat(history.get(1)).contains("corrected_2019.csv", "taken back");
        assertThat(history.get(3)).contains("in effect");
    }

    @Test
    @Order(8)
    void tellsAllOfOneRelease() {
        var told = typed("releases", "show", "2");
        assertThat(told.exitCode()).isZero();
        assertThat(told.out())
                .containsSubsequence(
                        "release     2",
                        "parent      release 1",
                        "made by     unpacked",
                        "definitions ",
                        "corrected_2019.csv");
        assertThat(typed("releases", "show").out()).contains("content     that of release 1 again");
        var other = typed("releases", "show", "99");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).startsWith("Cannot find release 99: no release of that number or name is on record");
    }

    @Test
    @Order(8)
    void tellsReleasesToOtherPrograms() {
        var all =
                JsonMapper.shared().readTree(typed("releases", "list", "--json").out());
        assertThat(all.findValuesAsString("release")).containsExactly("3", "2", "1");
        assertThat(all.get(0).get("restored").asLong()).isOne();
        assertThat(all.get(1).get("parent").asLong()).isOne();
        assertThat(all.get(1).get("code_version").asString()).isEqualTo("unpacked");
        assertThat(all.get(1).get("expired_at").isNull()).isTrue();
        var one = JsonMapper.shared()
                .readTree(typed("releases", "show", "2", "--json").out());
        assertThat(((ObjectNode) one).remove("quality")).isEmpty();
        assertThat(one).isEqualTo(all.get(1));
        assertThat(typed("releases", "show", "2").out())
                .contains("The checks have found nothing to tell of these deliveries.");
        assertThat(typed("releases", "list", "--limit", "1").out()).contains("… and 2 older: ");
    }

    @Test
    @Order(8)
    void tellsWhichTotalsDifferInWhichAreas() {
        assertThat(typed("releases", "diff", "1", "3").out()).contains("nothing differs");
        var told = typed("releases", "diff", "1", "2", "--measure", "people", "--limit", "2");
        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).contains("ref_area", "before", "after", "more: --limit 0 lists all");
        var json = JsonMapper.shared()
                .readTree(typed("releases", "diff", "1", "2", "--period", "2019", "--limit", "0", "--json")
                        .out());
        assertThat(json.get("definitions").get("same").asBoolean()).isTrue();
        assertThat(json.get("deliveries").get(0).get("by").get("file_name").asString())
                .isEqualTo("corrected_2019.csv");
        long differing = 0;
        for (var measure : json.get("totals")) {
            differing += measure.get("changed").asLong()
                    + measure.get("came").asLong()
                    + measure.get("went").asLong();
        }
        assertThat(json.get("areas").size()).isPositive().isEqualTo((int) differing);
        assertThat(json.get("areas").get(0).get("before").get("amount").asDouble())
                .isNotEqualTo(
                        json.get("areas").get(0).get("after").get("amount").asDouble());
        assertThat(typed("releases", "diff", "1", "2", "--period", "1999").out())
                .contains("No total of what was asked for differs.");
    }

    @Test
    @Order(9)
    void keepsWhatHasANameAndExpiresOthers() {
        assertThat(typed("releases", "tag", "2", "audit").out()).contains("Release 2 is named 'audit', and is kept.");
        assertThat(typed("releases", "show", "audit").out()).contains("release     2", "names       audit");
        assertThat(typed("releases", "untag", "audit").out()).contains("Release 2 has no name any more");
        var rehearsed = typed("releases", "expire", "--keep", "1", "--dry-run");
        assertThat(rehearsed.out()).contains("Would expire release 2, 1; 1 can be read.", "Would remove 0 snapshots");
        assertThat(typed("releases", "expire").out()).contains("Expired no release; 3 can be read.");
        typed("releases", "tag", "1", "audit");
        assertThat(typed("releases", "expire", "--keep", "1").out())
                .contains("Expired release 2; 2 can be read.", "are younger than a day");
        assertThat(typed("releases", "list").out().lines().toList().get(2)).endsWith("expired");
        assertThat(typed("releases", "show", "2").out()).contains("its numbers cannot be read any more");
        var corrected = typed("deliveries").out().lines().toList().get(1).substring(0, 8);
        assertThat(typed("deliveries", corrected).out())
                .contains("Which lines were placed by a name cannot be told any more");
        var refused = typed("releases", "rollback", "--to", "2");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).startsWith("Cannot roll back to release 2: it expired at ");
        assertThat(typed("releases", "diff", "1", "2").err()).startsWith("Cannot read release 2: it expired at ");
    }

    @Test
    @Order(9)
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
