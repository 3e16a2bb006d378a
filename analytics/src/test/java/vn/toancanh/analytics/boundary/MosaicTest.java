package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MosaicTest {
    /** Three squares in a row, from x = 0 to 3; the third stands apart from the first, and is half as high. */
    private static final Mosaic ROW = Mosaic.of(
            Shapes.shape("MULTILINESTRING ((1 0, 0 0, 0 1, 1 1), (1 0, 1 0.5), (1 0.5, 1 1), (1 0, 2 0), (1 1, 2 1),"
                    + " (2 0, 2 0.5), (2 0.5, 2 1), (2 0, 3 0, 3 0.5, 2 0.5))"),
            face -> face.getCentroid().getX() > 1 && face.getCentroid().getX() < 2 ? 1 : 0);

    @Test
    void givesWhatIsCutOffToTheNeighbour() {
        assertThat(ROW.faces()).extracting(Face::owner).containsExactlyInAnyOrder(0, 1, 0);
        assertThat(ROW.inOnePieceEach().faces()).extracting(Face::owner).containsExactlyInAnyOrder(0, 1, 1);
    }

    @Test
    void leavesOutBordersWithinOneOwner() {
        assertThat(ROW.inOnePieceEach().borders())
                .extracting(Border::oneSide, Border::otherSide)
                .hasSize(3) // one between the two owners, and the coast of each
                .filteredOn(sides -> !sides.toList().contains(Face.NOBODY))
                .hasSize(1);
    }
}
