package vn.toancanh.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.ui.component.Mark;
import vn.toancanh.ui.component.Marks;

/** The values of a map on their way to the browser. */
class ChoroplethTest {
    private static final Marks BOTH = new Marks(Set.of(Mark.SIMULATED, Mark.ESTIMATED));

    @Test
    void sendsThirtyAreasInUnderTwoKilobytes() {
        var shades = IntStream.range(0, 30)
                .mapToObj(
                        at -> new Shade("3" + at + "00", at % 7, "63,2\u00a0%", "", at + 1, "−16,8 điểm", BOTH, "2019"))
                .toList();
        var json = JsonMapper.shared().writeValueAsString(new Choropleth(Ramp.SEQUENTIAL, shades).wire());
        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2048);
    }

    @Test
    void tellsAnUnknownAreaFromTheLowestClass() {
        var lowest = new Shade("369", 0, "0,0\u00a0%", "", 2, "", Marks.NONE, "");
        var wire = new Choropleth(Ramp.SEQUENTIAL, List.of(lowest, Shade.unknown("370"))).wire();
        assertThat(wire.steps()).isEqualTo("0-");
        assertThat(wire.codes()).isEqualTo("369 370");
    }

    @Test
    void oneCharacterSaysWhetherANumberIsSimulatedEstimatedOrBoth() {
        var shades = Stream.of(Marks.NONE, marked(Mark.ESTIMATED), marked(Mark.SIMULATED), BOTH)
                .map(marks -> new Shade("369", 0, "", "", 0, "", marks, ""))
                .toList();
        assertThat(new Choropleth(Ramp.SEQUENTIAL, shades).wire().marks()).isEqualTo("0123");
    }

    @Test
    void theYearsThatEstimatesRestOnAreSentOnce() {
        var shades = Stream.of("2019", "", "2024", "2019")
                .map(year -> new Shade("369", 0, "", "", 0, "", marked(Mark.ESTIMATED), year))
                .toList();
        var wire = new Choropleth(Ramp.SEQUENTIAL, shades).wire();

        assertThat(wire.years()).containsExactly("2019", "2024");
        assertThat(wire.restsOn()).containsExactly(0, -1, 1, 0);
    }

    @Test
    void refusesAClassThatHasNoColour() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shade("369", 7, "", "", 0, "", Marks.NONE, ""))
                .withMessage("Cannot shade 369: step 7 is not one of -1 to 6");
    }

    private static Marks marked(Mark mark) {
        return new Marks(Set.of(mark));
    }
}
