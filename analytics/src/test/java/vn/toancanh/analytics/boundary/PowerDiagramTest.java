package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

class PowerDiagramTest {
    private static final LabelledRing FOUR_BY_TWO =
            LabelledRing.around((Polygon) Shapes.shape("POLYGON ((0 0, 4 0, 4 2, 0 2, 0 0))"));
    private static final Coordinate[] SITES = {new Coordinate(1, 1), new Coordinate(3, 1)};

    @Test
    void parsHalfWayBetweenSitesOfEqualWeight() {
        assertThat(PowerDiagram.of(SITES, new double[] {0, 0}, FOUR_BY_TWO).areas())
                .containsExactly(4, 4);
    }

    @Test
    void movesTheBorderAwayFromTheHeavierSite() {
        // the border stands where (x − 1)² − 2 = (x − 3)², at x = 2.5
        var diagram = PowerDiagram.of(SITES, new double[] {2, 0}, FOUR_BY_TWO);

        assertThat(diagram.areas()).containsExactly(new double[] {5, 3}, within(1e-12));
        assertThat(diagram.ownerOf(new Coordinate(2.4, 0))).isZero();
        assertThat(diagram.ownerOf(new Coordinate(2.6, 0))).isOne();
    }

    @Test
    void knowsHowMuchACellGrowsWithItsWeight() {
        // a border of length 2 between sites 2 apart: 2 / (2 · 2)
        assertThat(PowerDiagram.of(SITES, new double[] {0, 0}, FOUR_BY_TWO).exchange())
                .isDeepEqualTo(new double[][] {{0, 0.5}, {0.5, 0}});
    }

    @Test
    void balancesAreas() {
        var balance = new AreaBalance(FOUR_BY_TWO, new double[] {7, 1});

        assertThat(balance.of(SITES, new double[2]).areas()).containsExactly(new double[] {7, 1}, within(0.002));
    }

    @Test
    void keepsCornersThatLieOnTheCut() {
        var half = LabelledRing.around((Polygon) Shapes.shape("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"))
                .where(1, -1, 0, 5); // x ≤ y

        assertThat(half.area()).isEqualTo(2);
        assertThat(half.size()).isEqualTo(3);
    }

    @Test
    void measuresAConcaveRingWithoutItsBridges() {
        var fork = (Polygon) Shapes.shape("POLYGON ((0 0, 3 0, 3 3, 2 3, 2 1, 1 1, 1 3, 0 3, 0 0))");
        var tines = LabelledRing.around(fork).where(0, -1, -2, 5); // y ≥ 2

        assertThat(tines.area()).isCloseTo(2, within(1e-12));
    }
}
