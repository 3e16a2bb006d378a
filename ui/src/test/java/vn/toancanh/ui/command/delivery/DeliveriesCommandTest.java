package vn.toancanh.ui.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.toancanh.ui.command.Desk;
import vn.toancanh.ui.command.Typed;

/** What is on record of a census that was delivered, then with a mistake, then corrected. */
class DeliveriesCommandTest {
    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Typed correction;

    @BeforeAll
    static void deliversThrice() throws IOException {
        desk = new Desk(folder);
        desk.deliverCensus();
        desk.deliverSpoilt();
        correction = desk.deliverCorrected();
    }

    @Test
    void keepsBothOnRecordWhenOneReplacesTheOther() {
        assertThat(correction.out()).contains("Published release 2: ");
        var history = desk.typed("deliveries").out().lines().toList();
        assertThat(history).hasSize(4).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(history.get(1)).contains("population-register  2019", "3/3", "in effect");
        assertThat(history.get(2)).contains("2/3", "refused");
        assertThat(history.get(3)).contains("3/3", "replaced");
        var wide = desk.typed("deliveries", "--wide").out().lines().toList();
        assertThat(wide.get(1)).contains("corrected_2019.csv", "in effect");
        assertThat(wide.get(2)).contains("spoilt_2019.csv", "rows are rejected");
        assertThat(wide.get(3)).contains("census_2019.csv", "replaced", "by delivery ");
    }

    @Test
    void tellsAllOfOneDeliveryByItsFirstDigits() {
        var digits = desk.typed("deliveries").out().lines().toList().get(2).substring(0, 8);
        var told = desk.typed("deliveries", digits);
        assertThat(told.exitCode()).isZero();
        assertThat(told.out())
                .contains(
                        "-" + digits,
                        "spoilt_2019.csv (",
                        "3 read, 2 accepted, 1 rejected",
                        "line 3, column population");
        var other = desk.typed("deliveries", "00000000");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).startsWith("Cannot find delivery '00000000': no such delivery is on record");
    }

    @Test
    void listsWhichLinesWerePlacedByAName() {
        var digits = desk.typed("deliveries").out().lines().toList().get(3).substring(0, 8);
        var named =
                "  line 4: 'Phường Thanh Bình, Thành phố Ninh Bình' is counted in 14326 Phường Thanh Bình, by its name";
        assertThat(desk.typed("deliveries", digits).out())
                .contains("Placed without their code:")
                .contains(named);
        assertThat(desk.typed("deliveries", digits, "--placing").out().lines()).endsWith(named);
        var ofAll = desk.typed("deliveries", "--placing");
        assertThat(ofAll.exitCode()).isEqualTo(2);
        assertThat(ofAll.err()).startsWith("Cannot list placed lines: --placing goes with a DELIVERY");
    }

    @Test
    void tellsDeliveriesToOtherPrograms() {
        var all =
                JsonMapper.shared().readTree(desk.typed("deliveries", "--json").out());
        assertThat(all.findValuesAsString("state")).containsExactly("in effect", "refused", "replaced");
        assertThat(all.get(2).get("rows_by_name").asLong()).isOne();
        var one = JsonMapper.shared()
                .readTree(desk.typed("deliveries", all.get(0).get("delivery_id").asString(), "--json")
                        .out());
        assertThat(((ObjectNode) one).remove("findings")).isEmpty();
        assertThat(one).isEqualTo(all.get(0));
        var refused = all.get(1).get("delivery_id").asString();
        assertThat(desk.typed("deliveries", refused, "--findings").out())
                .contains("refused by register-rejected-rows: ", "warned by register-some-rejected-rows: ");
    }

    @Test
    void tellsOfARejectionThatIsNone() {
        var typed = desk.typed("rejections", "no-such");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("Cannot find delivery 'no-such': no such delivery is on record");
    }
}
