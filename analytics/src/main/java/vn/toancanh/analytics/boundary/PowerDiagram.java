package vn.toancanh.analytics.boundary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * The Laguerre diagram of weighted sites within a ring: a cell is where the squared distance to its site, less the site's weight,
 * is smallest.
 *
 * @param weights in km², added to by a cell that must grow
 * @param cells the part of the ring that belongs to each site; an edge's label is the number of the neighbour across it
 */
record PowerDiagram(Coordinate[] sites, double[] weights, LabelledRing[] cells) {

    static PowerDiagram of(Coordinate[] sites, double[] weights, LabelledRing within) {
        var cells = IntStream.range(0, sites.length)
                .mapToObj(i -> cell(i, sites, weights, within))
                .toArray(LabelledRing[]::new);
        return new PowerDiagram(sites, weights, cells);
    }

    private static LabelledRing cell(int i, Coordinate[] sites, double[] weights, LabelledRing within) {
        var cell = within;
        for (var j : nearestFirst(i, sites)) {
            var a = 2 * (sites[j].x - sites[i].x);
            var b = 2 * (sites[j].y - sites[i].y);
            var c = square(sites[j]) - square(sites[i]) - weights[j] + weights[i];
            cell = cell.where(a, b, c, j);
            if (cell.size() == 0) {
                return cell;
            }
        }
        return cell;
    }

    private static int[] nearestFirst(int i, Coordinate[] sites) {
        return IntStream.range(0, sites.length)
                .filter(j -> j != i)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> sites[j].distance(sites[i])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double square(Coordinate point) {
        return point.x * point.x + point.y * point.y;
    }

    double[] areas() {
        return Arrays.stream(cells).mapToDouble(LabelledRing::area).toArray();
    }

    /** How much cell i grows, per km² of its weight, at the cost of each neighbour j: half the border's length per distance. */
    double[][] exchange() {
        var exchange = new double[sites.length][sites.length];
        for (var i = 0; i < sites.length; i++) {
            for (var edge = 0; edge < cells[i].size(); edge++) {
                var j = cells[i].label(edge);
                if (j != LabelledRing.OUTLINE) {
                    exchange[i][j] += lengthAlongBorder(i, j, edge) / (2 * sites[i].distance(sites[j]));
                }
            }
        }
        return exchange;
    }

    /** Signed, so that the bridges of a concave cell cancel. */
    private double lengthAlongBorder(int i, int j, int edge) {
        var across = new Coordinate(sites[j].x - sites[i].x, sites[j].y - sites[i].y);
        var start = cells[i].start(edge);
        var end = cells[i].end(edge);
        return ((end.y - start.y) * across.x - (end.x - start.x) * across.y) / StrictMath.hypot(across.x, across.y);
    }

    /** The site that a point belongs to. */
    int ownerOf(Coordinate point) {
        return IntStream.range(0, sites.length)
                .boxed()
                .min(Comparator.comparingDouble(i -> square(minus(point, sites[i])) - weights[i]))
                .orElseThrow();
    }

    private static Coordinate minus(Coordinate a, Coordinate b) {
        return new Coordinate(a.x - b.x, a.y - b.y);
    }
}
