package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;

/** What is said of shapes that cannot be right, and what is mended in those that nearly are. */
class BoundaryShapesTest extends BoundaryFileTest {
    @Test
    void namesWhatIsWrongWithARing() {
        var open = Shapes.feature("\"code\":\"058\"", "[[105,22],[105.1,22],[105.1,22.1],[105,22.1]]");
        var crossing = Shapes.feature("\"code\":\"060\"", "[[106,22],[106.1,22.1],[106.1,22],[106,22.1],[106,22]]");

        assertThat(mistakes(Shapes.collection(open, crossing)))
                .containsExactly(
                        "feature 1 (058): a ring is not closed: it begins at (105.0, 22.0) and ends at (105.0, 22.1)",
                        "feature 2 (060): its shape is invalid: Self-intersection at (106.05, 22.05)");
    }

    @Test
    void namesRingsThatAreTooShortOrHoldNoPositions() {
        var line = Shapes.feature("\"code\":\"058\"", "[[105,22],[105.1,22],[105,22]]");
        var words = Shapes.feature("\"code\":\"060\"", "[[105,\"north\"],[105.1,22],[105,22]]");

        assertThat(mistakes(Shapes.collection(line, words)))
                .containsExactly(
                        "feature 1 (058): a ring at (105.0, 22.0) has 3 positions, at least 4 are needed",
                        "feature 2 (060): [105,\"north\"] stands where a position [longitude, latitude] is needed");
    }

    @Test
    void recognizesSwappedAndProjectedCoordinates() {
        var swapped = Shapes.feature("\"code\":\"058\"", "[[22,105],[22.1,105],[22.1,105.1],[22,105]]");
        var metres = Shapes.feature(
                "\"code\":\"060\"", "[[580000,2300000],[590000,2300000],[590000,2310000],[580000,2300000]]");

        assertThat(mistakes(Shapes.collection(swapped, metres)))
                .containsExactly(
                        "feature 1 (058): 4 of a ring's 4 positions lie outside of Viet Nam, first (22.0, 105.0),"
                                + " outside of 102–118° E, 6–24° N (longitude and latitude look swapped)",
                        "feature 2 (060): 4 of a ring's 4 positions lie outside of Viet Nam, first (580000.0, 2300000.0),"
                                + " outside of 102–118° E, 6–24° N (looks like projected metres, degrees of WGS 84 are needed)");
    }

    @Test
    void refusesUnitsThatClaimTheSameLand() {
        var overlapping = Shapes.feature("\"code\":\"060\"", Shapes.ring(105.09, 22));

        assertThat(mistakes(Shapes.collection(FIRST, overlapping)))
                .singleElement()
                .asString()
                .startsWith("058 and 060 overlap by 11.4")
                .endsWith("km² about (105.09500, 22.05000), one of them must give way");
    }

    @Test
    void closesGapsThatAreSlivers() {
        var hollow = Shapes.feature(
                "\"code\":\"060\"", "[[105.1,22],[105.2,22],[105.2,22.1],[105.1,22.1],[105.1003,22.05],[105.1,22]]");
        var set = read(Shapes.collection(FIRST, hollow));

        assertThat(CoverageValidator.isValid(shapes(set))).isTrue();
        assertThat(set.shapes().get("058").union(set.shapes().get("060")).getArea())
                .isCloseTo(0.02, within(1e-9));
    }

    @Test
    void givesOverlapsThatAreSliversToOneSide() {
        var overlapping = Shapes.feature("\"code\":\"060\"", Shapes.ring(105.0998, 22));
        var set = read(Shapes.collection(FIRST, overlapping));

        assertThat(CoverageValidator.isValid(shapes(set))).isTrue();
        assertThat(set.shapes().get("058").union(set.shapes().get("060")).getArea())
                .isCloseTo(0.1 * 0.1998, within(1e-7));
    }

    @Test
    void mendsALoopOfLessThanAHectare() {
        var looped =
                "[[105,22],[105.1,22],[105.1,22.1],[105.05,22.1],[105.0501,22.1001],[105.0501,22.0999],[105,22.1],[105,22]]";

        assertThat(read(Shapes.collection(Shapes.feature("\"code\":\"058\"", looped), SECOND))
                        .codes())
                .containsExactly("058", "060");
    }
}
