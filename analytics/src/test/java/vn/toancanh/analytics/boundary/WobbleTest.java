package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

class WobbleTest {
    private static final LineString STRAIGHT = (LineString) Shapes.shape("LINESTRING (0 0, 16 0)");
    private static final LineString BENT = new Wobble(0.16, 1).of(STRAIGHT);

    @Test
    void bendsALineBetweenItsEnds() {
        assertThat(BENT.getNumPoints()).isEqualTo(17);
        assertThat(BENT.getStartPoint().getCoordinate()).isEqualTo(STRAIGHT.getCoordinateN(0));
        assertThat(BENT.getEndPoint().getCoordinate()).isEqualTo(STRAIGHT.getCoordinateN(1));
        assertThat(BENT.getEnvelopeInternal().getHeight()).isBetween(0.5, 8.0);
    }

    @Test
    void takesNoLandFromEitherSide() {
        var ring = List.of(BENT.getCoordinates());
        var closed = ring.toArray(new Coordinate[18]);
        closed[17] = closed[0];

        assertThat(Area.ofRingSigned(closed)).isCloseTo(0, within(1e-9));
    }

    @Test
    void bendsTheSameLineTheSameWay() {
        assertThat(new Wobble(0.16, 1).of(STRAIGHT).equalsExact(BENT)).isTrue();
    }

    @Test
    void findsLinesThatCrossButNotThoseThatMeetAtTheirEnds() {
        var lines = List.of(
                (LineString) Shapes.shape("LINESTRING (0 0, 2 2)"),
                (LineString) Shapes.shape("LINESTRING (0 2, 2 0)"),
                (LineString) Shapes.shape("LINESTRING (2 2, 3 3)"),
                (LineString) Shapes.shape("LINESTRING (3 3, 4 4, 5 3, 4 3, 4 5)"));

        assertThat(Crossings.among(lines)).containsExactly(0, 1, 3);
    }
}
