package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.DEFINITIONS;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** Two communes had fibre counted, and one of them no households: of whom it is asked why that is. */
class IndicatorSheetTest {
    private final List<AreaCode> asked = new ArrayList<>();
    private final IndicatorSheet sheet = sheet();

    @Test
    void whoComparesValuesAsksNobodyWhyOthersAreMissing() {
        assertThat(sheet.value(XICH_THO)).hasValue(90);
        assertThat(sheet.value(GIA_LAM)).isEmpty();
        assertThat(sheet.value(new AreaCode("99999"))).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aValueByItselfIsThatOfTheObservation() {
        for (var area : List.of(XICH_THO, GIA_LAM, NHO_QUAN, AreaCode.COUNTRY, new AreaCode("99999"))) {
            assertThat(sheet.value(area)).isEqualTo(sheet.observe(area).value());
        }
    }

    @Test
    void onlyTheUnitThatLacksItsDenominatorIsAskedWhy() {
        for (var area : List.of(AreaCode.COUNTRY, NHO_QUAN, XICH_THO)) {
            sheet.observe(area);
        }
        assertThat(asked).isEmpty();
        sheet.observe(GIA_LAM);
        assertThat(asked).containsExactly(GIA_LAM);
    }

    private IndicatorSheet sheet() {
        var counted = new SheetSums.Counted(
                DECEMBER,
                amounts(
                        DECEMBER,
                        total("households-with-fibre", XICH_THO, DECEMBER, 9),
                        total("households-with-fibre", GIA_LAM, DECEMBER, 5)),
                amounts(CENSUS, total("households", XICH_THO, CENSUS, 10)),
                null,
                0,
                LeafAmounts.NONE,
                unit -> {
                    asked.add(unit);
                    return Optional.empty();
                });
        return new IndicatorSheet(
                fibre(),
                DECEMBER,
                new GeographyIndex(DEFINITIONS.areas().on(DECEMBER.lastDay())),
                counted,
                Optional.empty());
    }

    private static LeafAmounts amounts(Period period, TotalRow... rows) {
        return new LeafAmounts(List.of(rows), period, 0);
    }
}
