package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

class BoundarySetTest {
    private final BoundarySet set = Shapes.set(
            Map.of("11", Shapes.square(105, 20), "12", Shapes.square(105.1, 20), "21", Shapes.square(105.2, 20)));

    @Test
    void dissolvesUnitsIntoTheirParents() {
        var parents = set.dissolved("province", code -> code.substring(0, 1));

        assertThat(parents.level()).isEqualTo("province");
        assertThat(parents.codes()).containsExactly("1", "2");
        assertThat(parents.shapes().get("1").getArea()).isCloseTo(0.02, within(1e-9));
        assertThat(parents.shapes().get("1").getNumGeometries()).isOne();
        assertThat(parents.shapes().get("2").equalsTopo(Shapes.square(105.2, 20)))
                .isTrue();
    }

    @Test
    void joinsSetsAndCreditsEachSourceOnce() {
        var other = new BoundarySet(
                "2020",
                "district",
                BoundaryKind.OFFICIAL,
                "another",
                set.only(Set.of("21")).shapes());

        var joined = BoundarySet.joined(List.of(set.only(Set.of("11")), set.only(Set.of("12")), other));
        assertThat(joined.codes()).containsExactly("11", "12", "21");
        assertThat(joined.source()).isEqualTo("a test; another");
    }

    @Test
    void keepsOnlyWhatWasChosen() {
        assertThat(set.only(Set.of("12")).codes()).containsExactly("12");
        assertThat(set.codes()).hasSize(3);
    }

    @Test
    void namesTheCodesThatItDoesNotKnow() {
        assertThatThrownBy(() -> set.only(Set.of("12", "98", "99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot choose [98, 99]: the district boundaries of 2020 know [11, 12, 21]");
        assertThatThrownBy(() -> set.centreOf("98")).hasMessageContaining("Cannot choose [98]");
    }

    @Test
    void putsLabelsWithinTheUnit() {
        var crescent = Shapes.shape("POLYGON ((105 20, 106 20, 106 20.1, 105.1 20.1, 105.1 21, 105 21, 105 20))");
        var centre = Shapes.set(Map.of("1", crescent)).centreOf("1");

        assertThat(crescent.contains(new GeometryFactory().createPoint(centre))).isTrue();
    }

    @Test
    void refusesShapesThatHoldNoLand() {
        assertThatThrownBy(() -> Shapes.set(Map.of("1", Shapes.shape("POINT (105 20)"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot draw 1 as Point: a polygon or a multipolygon is needed");
    }

    @Test
    void cannotBeChangedFromOutside() {
        var shapes = new TreeMap<>(set.shapes());
        var kept = Shapes.set(shapes);
        shapes.clear();

        assertThat(kept.codes()).hasSize(3);
        assertThatThrownBy(() -> kept.shapes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
