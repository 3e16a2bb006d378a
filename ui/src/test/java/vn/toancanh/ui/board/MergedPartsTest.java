package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.MergedDistrict.BA_BE;
import static vn.toancanh.ui.board.MergedDistrict.BESIDE;
import static vn.toancanh.ui.board.MergedDistrict.ENDED;
import static vn.toancanh.ui.board.MergedDistrict.GROWN;
import static vn.toancanh.ui.board.MergedDistrict.people;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.part;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Merger;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.lake.table.TotalRow;

/** One operator in communes that lack their people since a neighbour ended: a part says of it what the whole says. */
class MergedPartsTest extends MergedDistrictTest {
    private static final Indicator COVERED = indicator("people-covered-by-4g");
    private static final String BY_4G = "people-covered-by-4g";

    @Test
    void aPartSaysTheMergerToo() {
        var board = covered();

        for (var commune : List.of(GROWN, BESIDE)) {
            var gaps = board.breakdowns()
                    .observe(COVERED, commune, DECEMBER)
                    .getFirst()
                    .seen()
                    .gaps();
            assertThat(gaps).singleElement().satisfies(gap -> {
                assertThat(gap.kind()).isEqualTo(Gap.Kind.DENOMINATOR);
                assertThat(gap.since()).hasValueSatisfying(MergedPartsTest::isOfTheEnded);
            });
            assertThat(gaps).isEqualTo(board.observe(COVERED, commune, DECEMBER).gaps());
        }
    }

    @Test
    void soItDoesToPrograms() {
        assertThat(covered().breakdowns().observe(new PartQuestion(COVERED, "A", GROWN, DECEMBER)))
                .singleElement()
                .satisfies(told -> assertThat(told.seen().gaps())
                        .extracting(Gap::since)
                        .singleElement()
                        .satisfies(since -> assertThat(since).isPresent()));
    }

    @Test
    void ofTheDistrictNoneIsSaid() {
        var seen = district.board(reached(GROWN, 40))
                .breakdowns()
                .observe(COVERED, BA_BE, DECEMBER)
                .getFirst()
                .seen();

        assertThat(seen.gaps()).isNotEmpty().extracting(Gap::since).containsOnly(Optional.empty());
    }

    private static void isOfTheEnded(Merger merger) {
        assertThat(merger.ended()).extracting(Area::code).containsExactly(ENDED);
        assertThat(merger.lastDay()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(merger.into()).isEqualTo(Merger.Into.UNTOLD);
    }

    private Board covered() {
        return district.board(
                Stream.of(people(), reached(GROWN, 40), reached(BESIDE, 20)).flatMap(rows -> rows));
    }

    private static Stream<TotalRow> reached(AreaCode commune, double people) {
        return Stream.of(total(BY_4G, commune, DECEMBER, people), part("A", BY_4G, commune, DECEMBER, people));
    }
}
