package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.MergedDistrict.ENDED;
import static vn.toancanh.ui.board.MergedDistrict.GROWN;
import static vn.toancanh.ui.board.MergedDistrict.households;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.reported;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.MergedDistrict;

/** A program is told without words why a commune lacks a number: which neighbour ended when, or what was counted as a whole. */
class GapAnswerTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final List<MergerAnswer.Ended> PHUC_LOC =
            List.of(new MergerAnswer.Ended(ENDED.value(), "Xã Phúc Lộc"));

    @TempDir
    private Path own;

    @Test
    void whereNobodySaysIntoWhichUnitItWentThatIsSaid() throws IOException {
        var board = MergedDistrict.under(own).fibreIn2024(households());

        assertThat(gap(board).since()).isEqualTo(new MergerAnswer(PHUC_LOC, LAST_DAY, "untold"));
    }

    @Test
    void whereItWentIntoTheCommuneThatIsSaid() throws IOException {
        var board = MergedDistrict.toldUnder(own)
                .fibreIn2024(households().filter(row -> !row.refArea().equals(ENDED.value())));

        assertThat(gap(board).since()).isEqualTo(new MergerAnswer(PHUC_LOC, LAST_DAY, "it"));
    }

    @Test
    void itIsWrittenAsTheOtherFieldsAre() throws IOException {
        var board = MergedDistrict.under(own).fibreIn2024(households());
        var json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();

        assertThat(json.writeValueAsString(gap(board))).contains("""
                "since":{"ended":[{"ref_area":"01894","name":"Xã Phúc Lộc"}],"last_day":"2023-12-31","into":"untold"}""");
    }

    @Test
    void theDistrictForWhichRowsWereCountedTogetherIsToldByItsCode() throws IOException {
        var together = reported("households-with-fibre", new AreaCode("061"), DECEMBER, 60);
        var board = new Board(
                Optional.empty(),
                Stream.concat(households(), Stream.of(together)).toList(),
                MergedDistrict.under(own).definitions());

        assertThat(gap(board).within()).isEqualTo("061");
        assertThat(gap(board).since()).isNull();
    }

    private static ObservationAnswer.GapAnswer gap(Board board) {
        return ObservationAnswer.of(board.observe(fibre(), GROWN, DECEMBER), fibre(), 1)
                .gaps()
                .getFirst();
    }
}
