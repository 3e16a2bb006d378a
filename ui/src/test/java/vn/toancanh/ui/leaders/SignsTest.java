package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toancanh.config.target.Grounds;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.component.Mark;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.component.Sign;
import vn.toancanh.ui.component.Verdict;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** What the screen shows of an observation beside its number. */
class SignsTest {
    private final Board simulatedLines =
            board(total("households", XICH_THO, CENSUS, 10), simulated("households-with-fibre", XICH_THO, DECEMBER, 9));

    @Test
    void aSimulatedRateOverTheCensusIsAnEstimateToo() {
        var marks = Signs.marks(simulatedLines.observe(fibre(), XICH_THO, DECEMBER));

        assertThat(marks.all()).containsExactlyInAnyOrder(Mark.SIMULATED, Mark.ESTIMATED);
    }

    @Test
    void eitherCanHoldAlone() {
        var real =
                board(total("households", XICH_THO, CENSUS, 10), total("households-with-fibre", XICH_THO, DECEMBER, 9));
        var sameMonth = board(
                total("households", XICH_THO, DECEMBER, 10), simulated("households-with-fibre", XICH_THO, DECEMBER, 9));

        assertThat(Signs.marks(real.observe(fibre(), XICH_THO, DECEMBER)).all()).containsExactly(Mark.ESTIMATED);
        assertThat(Signs.marks(sameMonth.observe(fibre(), XICH_THO, DECEMBER)).all())
                .containsExactly(Mark.SIMULATED);
    }

    @Test
    void aCountOfItsOwnPeriodCarriesNone() {
        assertThat(Signs.marks(simulatedLines.observe(indicator("households"), XICH_THO, CENSUS)))
                .isEqualTo(Marks.NONE);
    }

    @Test
    void noValueIsNoDataAndAValueWithoutATargetHasNoTarget() {
        var unknown = simulatedLines.observe(fibre(), XICH_THO, CENSUS);
        var households = simulatedLines.observe(indicator("households"), XICH_THO, CENSUS);

        assertThat(Signs.of(unknown, simulatedLines.promises().judge(fibre(), XICH_THO, CENSUS)))
                .isEqualTo(Verdict.of(Sign.NO_DATA));
        assertThat(Signs.of(households, simulatedLines.promises().judge(indicator("households"), XICH_THO, CENSUS)))
                .isEqualTo(Verdict.of(Sign.NO_TARGET));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"NOTHING.*", "TOO_FEW.*"})
    void everyStandingHasTheSignOfItsName(Grounds grounds) {
        assertThat(verdictOf(grounds).sign().name())
                .isEqualTo(grounds.standing().name());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"NOTHING.*", "TOO_FEW.*"})
    void aValueThatIsNotJudgedIsOfTooSmallAPart(Grounds grounds) {
        assertThat(verdictOf(grounds).sign()).isEqualTo(Sign.TOO_LITTLE);
    }

    @Test
    void everyReasonHasWordsOfItsOwnInBothLanguages() {
        var keys = Stream.of(Grounds.values())
                .map(this::verdictOf)
                .map(Verdict::whyKey)
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
        for (var language : Language.values()) {
            assertThat(keys)
                    .extracting(key -> Spoken.MESSAGES.getTranslation(key, language.locale()))
                    .doesNotHaveDuplicates()
                    .noneMatch(words -> words.startsWith("!"));
        }
    }

    private Verdict verdictOf(Grounds grounds) {
        var seen = simulatedLines.observe(fibre(), XICH_THO, DECEMBER);
        var target = simulatedLines
                .promises()
                .judge(fibre(), XICH_THO, DECEMBER)
                .orElseThrow()
                .target();
        return Signs.of(seen, Optional.of(new Judgement(target, grounds)));
    }
}
