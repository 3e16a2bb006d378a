package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.DEFINITIONS;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;

/** What stands of a register between its years is put together once, and anew only where it changes. */
class KnownAmountsTest {
    private static final MeasureId PEOPLE = new MeasureId("people");
    private static final Period REGISTER = Period.year(2023);
    private static final Period NOVEMBER = Period.month(2024, 11);
    private static final Period BEFORE_THE_REGISTER = Period.month(2023, 11);

    private final KnownAmounts known = new KnownAmounts(
            ReleasedTotals.among(
                    List.of(total("people", XICH_THO, CENSUS, 60), total("people", XICH_THO, REGISTER, 70))),
            DEFINITIONS);

    @Test
    void allMonthsBetweenTwoRegistersShareWhatStands() {
        assertThat(known.at(PEOPLE, DECEMBER)).isSameAs(known.at(PEOPLE, NOVEMBER));
    }

    @Test
    void aRegisterChangesWhatStands() {
        assertThat(known.at(PEOPLE, BEFORE_THE_REGISTER).of(XICH_THO)).hasValue(60);
        assertThat(known.at(PEOPLE, NOVEMBER).of(XICH_THO)).hasValue(70);
    }

    @Test
    void nothingStandsAcrossTheReorganisation() {
        assertThat(known.at(PEOPLE, DECEMBER).of(XICH_THO)).hasValue(70);
        assertThat(known.at(PEOPLE, Period.month(2025, 7)).of(XICH_THO)).isEmpty();
    }
}
