package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreaksTest {
    @Test
    void classesAreRoundAndSevenAtTheMost() {
        var breaks = Breaks.covering(new double[] {63.2, 94.1, 70.8});

        assertThat(breaks).isEqualTo(new Breaks(60, 5, 7));
        assertThat(breaks.lowerBound(7)).isEqualTo(95);
    }

    @Test
    void aBreakBelongsToTheClassAboveIt() {
        var breaks = new Breaks(60, 5, 7);

        assertThat(breaks.classOf(64.999)).isZero();
        assertThat(breaks.classOf(65)).isEqualTo(1);
        assertThat(breaks.classOf(95)).isEqualTo(6);
    }

    @Test
    void coloursAreSpreadOverTheWholeRamp() {
        assertThat(new Breaks(0, 1, 3).step(0)).isZero();
        assertThat(new Breaks(0, 1, 3).step(2)).isEqualTo(6);
        assertThat(new Breaks(0, 1, 1).step(0)).isEqualTo(3);
    }

    @Test
    void equalValuesAndNoValuesHaveClassesToo() {
        assertThat(Breaks.covering(new double[] {5, 5}).classes()).isBetween(1, 7);
        assertThat(Breaks.covering(new double[0]).classes()).isBetween(1, 7);
    }
}
