package vn.toancanh.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** That a number is simulated and that it is an estimate are told side by side. */
@ExtendWith(Spoken.class)
class MarksTest {
    private static final Marks SIMULATED = new Marks(Set.of(Mark.SIMULATED));
    private static final Marks ESTIMATED = new Marks(Set.of(Mark.ESTIMATED));
    private static final Marks BOTH = SIMULATED.and(ESTIMATED);

    @Test
    void inWordsBothAreWrittenOut() {
        assertThat(Pieces.words(new Div(BOTH.inWords()))).isEqualTo("Mô phỏng≈\u00a0ước tính");
        assertThat(Pieces.words(new Div(Marks.NONE.inWords()))).isEmpty();
    }

    @Test
    void inShortOneIsWrittenOutAndTheOtherKeepsItsWordForAScreenReader() {
        var both = new Div(BOTH.inShort());

        assertThat(Pieces.words("tc-simulated", both)).containsExactly("Mô phỏng");
        assertThat(Pieces.words("tc-unseen", both)).containsExactly("ước tính");
        assertThat(Pieces.words("tc-unseen", new Div(ESTIMATED.inShort()))).isEmpty();
    }

    @Test
    void anEstimateSaysWhyInBothLanguages() {
        assertThat(new EstimatedMark().getTitle())
                .hasValue("Ước tính: có phần lấy từ số của kỳ trước, hoặc số liệu không được công bố dưới cấp tỉnh.");
        Spoken.in(Language.ENGLISH);
        assertThat(EstimatedMark.brief().getTitle())
                .hasValue(
                        "An estimate: some of it was counted for an earlier period, or it is not published below the province.");
    }

    @Test
    void aCardTellsTheEstimateBesideItsNumber() {
        var card = card(BOTH);

        assertThat(Pieces.words("top", card).getFirst()).contains("Mô phỏng");
        assertThat(Pieces.words("middle", card).getFirst()).startsWith("63,2%≈");
        assertThat(Pieces.of("tc-estimated", card(SIMULATED))).isEmpty();
        assertThat(Pieces.words("tc-estimated", card(ESTIMATED))).containsExactly("≈\u00a0ước tính");
    }

    @Test
    void aLegendTellsBothInWords() {
        var legend = new Legend(new Key("% hộ", "seq", List.of(new LegendClass(0, "60–65", 8)), 0, 0, "", 0, BOTH));

        assertThat(Pieces.words("foot", legend).getFirst()).endsWith("Mô phỏng≈\u00a0ước tính");
    }

    private static HeadlineCard card(Marks marks) {
        return new HeadlineCard(new Headline(
                "fibre",
                "63,2",
                "%",
                "",
                Part.ALL,
                Change.UNKNOWN,
                List.of(),
                OptionalDouble.empty(),
                List.of(),
                Verdict.of(Sign.MET),
                "",
                marks));
    }
}
