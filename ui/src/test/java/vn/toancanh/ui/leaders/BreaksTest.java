package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreaksTest {
    @Test
    void classesAreRoundAndSevenAtTheMost() {
        var breaks = Breaks.covering(new double[] {63.2, 94.1, 70.8});

        assertThat(breaks).isEqualTo(closed(60, 5, 7));
        assertThat(breaks.lowerBound(7)).isEqualTo(95);
    }

    @Test
    void aBreakBelongsToTheClassAboveIt() {
        var breaks = closed(60, 5, 7);

        assertThat(breaks.classOf(64.999)).isZero();
        assertThat(breaks.classOf(65)).isEqualTo(1);
        assertThat(breaks.classOf(95)).isEqualTo(6);
    }

    @Test
    void theLargestValueDoesNotOpenAClassThatNothingElseCouldReach() {
        var shares = Breaks.covering(new double[] {12, 40, 64, 100});

        assertThat(shares).isEqualTo(closed(0, 20, 5));
        assertThat(shares.classOf(100)).isEqualTo(4);
        assertThat(Breaks.covering(new double[] {100, 100}).classes()).isEqualTo(1);
    }

    @Test
    void coloursAreSpreadOverTheWholeRamp() {
        assertThat(closed(0, 1, 3).step(0)).isZero();
        assertThat(closed(0, 1, 3).step(2)).isEqualTo(6);
        assertThat(closed(0, 1, 1).step(0)).isEqualTo(3);
    }

    @Test
    void equalValuesAndNoValuesHaveClassesToo() {
        assertThat(Breaks.covering(new double[] {5, 5}).classes()).isBetween(1, 7);
        assertThat(Breaks.covering(new double[0]).classes()).isBetween(1, 7);
    }

    @Test
    void anOddValueDoesNotTakeTheColoursFromAllOthers() {
        var values = DoubleStream.concat(
                        DoubleStream.of(3, 4_000), IntStream.range(0, 198).mapToDouble(i -> 50 + i % 20))
                .toArray();

        assertThat(Breaks.covering(values)).isEqualTo(new Breaks(50, 5, 4, true, true));
        assertThat(Breaks.covering(values).classOf(3)).isZero();
        assertThat(Breaks.covering(values).classOf(4_000)).isEqualTo(3);
    }

    @Test
    void ofFewValuesEveryOneIsWithinTheClasses() {
        assertThat(Breaks.covering(new double[] {1, 60, 61, 62})).isEqualTo(closed(0, 10, 7));
    }

    private static Breaks closed(double from, double width, int classes) {
        return new Breaks(from, width, classes, false, false);
    }
}
