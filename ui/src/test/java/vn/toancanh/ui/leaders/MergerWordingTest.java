package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.MergedDistrict.BESIDE;
import static vn.toancanh.ui.board.MergedDistrict.ENDED;
import static vn.toancanh.ui.board.MergedDistrict.GROWN;
import static vn.toancanh.ui.board.MergedDistrict.households;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.fibre;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.MergedDistrict;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;
import vn.toancanh.ui.lineage.WrittenGaps;

/** A commune that lacks what it was divided by until a merger says which, on which day, and what will bring it. */
@ExtendWith(Spoken.class)
class MergerWordingTest {
    @TempDir
    private Path own;

    @Test
    void whereNobodySaysWhoTookTheNeighbourInEveryCommuneBesideItSaysSo() throws IOException {
        var board = MergedDistrict.under(own).fibreIn2024(households());

        for (var commune : new AreaCode[] {GROWN, BESIDE}) {
            assertThat(words(board, commune, Language.ENGLISH))
                    .isEqualTo("the denominator is missing: Households, since Xã Phúc Lộc ended on 31/12/2023"
                            + " and nobody says which neighbour took it in; the next count brings it");
            assertThat(words(board, commune, Language.VIETNAMESE))
                    .isEqualTo("thiếu mẫu số: Hộ dân cư, vì sau ngày 31/12/2023 không còn Xã Phúc Lộc"
                            + " mà chưa rõ đã nhập vào đơn vị nào; kỳ thống kê sau sẽ có");
            assertThat(WrittenGaps.of(board.observe(fibre(), commune, DECEMBER)))
                    .isEqualTo("the denominator is missing: households, since Xã Phúc Lộc ended, and nobody says which"
                            + " neighbour took it in (last day 2023-12-31); the next count brings it");
        }
    }

    @Test
    void whereItWentIntoTheCommuneAndWasNotCountedTheCommuneSaysSo() throws IOException {
        var board = MergedDistrict.toldUnder(own).fibreIn2024(withoutTheEnded());

        assertThat(words(board, GROWN, Language.ENGLISH))
                .isEqualTo("the denominator is missing: Households, since Xã Phúc Lộc went into it after 31/12/2023"
                        + " and not all of both was counted before; the next count brings it");
        assertThat(words(board, GROWN, Language.VIETNAMESE))
                .isEqualTo("thiếu mẫu số: Hộ dân cư, vì Xã Phúc Lộc đã nhập vào đây sau ngày 31/12/2023"
                        + " mà kỳ trước chưa thống kê đủ cả hai; kỳ thống kê sau sẽ có");
        assertThat(WrittenGaps.of(board.observe(fibre(), GROWN, DECEMBER)))
                .isEqualTo("the denominator is missing: households, since Xã Phúc Lộc went into it, and not all of both"
                        + " was counted before (last day 2023-12-31); the next count brings it");
    }

    /** A new commune stands beside it, and nobody says from what it was carved out. */
    @Test
    void whereMoreMayHaveChangedTheCommuneDoesNotSayThatSomethingWasNotCounted() throws IOException {
        var board = MergedDistrict.besideANewCommuneUnder(own).fibreIn2024(households());

        assertThat(words(board, GROWN, Language.ENGLISH))
                .isEqualTo("the denominator is missing: Households, since Xã Phúc Lộc went into it after 31/12/2023,"
                        + " when more of it changed or may have; the next count brings it");
        assertThat(words(board, GROWN, Language.VIETNAMESE))
                .isEqualTo("thiếu mẫu số: Hộ dân cư, vì Xã Phúc Lộc đã nhập vào đây sau ngày 31/12/2023,"
                        + " cùng lúc địa bàn còn có thay đổi khác hoặc có thể còn; kỳ thống kê sau sẽ có");
        assertThat(WrittenGaps.of(board.observe(fibre(), GROWN, DECEMBER)))
                .isEqualTo("the denominator is missing: households, since Xã Phúc Lộc went into it, when more of it"
                        + " changed or may have (last day 2023-12-31); the next count brings it");
    }

    @Test
    void whatWasNeverCountedSaysNothingOfMergers() throws IOException {
        var board = MergedDistrict.under(own).fibreIn2024(Stream.of());

        assertThat(words(board, GROWN, Language.ENGLISH)).isEqualTo("the denominator is missing: Households");
    }

    private static Stream<TotalRow> withoutTheEnded() {
        return households().filter(row -> !row.refArea().equals(ENDED.value()));
    }

    private static String words(Board board, AreaCode commune, Language language) {
        var seen = board.observe(fibre(), commune, DECEMBER);
        return String.join("; ", new GapWording(board.definitions(), Scenes.wording(language)).of(seen));
    }
}
