package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/** Finds the lines that meet themselves or each other anywhere but at their ends. */
final class Crossings implements SegmentIntersector {
    private final Set<Integer> found = new TreeSet<>();
    private final LineIntersector crossing = new RobustLineIntersector();

    private Crossings() {}

    /** The places, in the list, of the lines that cross. */
    static Set<Integer> among(List<LineString> lines) {
        var strings = new ArrayList<SegmentString>();
        for (var i = 0; i < lines.size(); i++) {
            strings.add(new NodedSegmentString(lines.get(i).getCoordinates(), i));
        }
        var crossings = new Crossings();
        new MCIndexNoder(crossings).computeNodes(strings);
        return crossings.found;
    }

    @Override
    public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
        if (a == b && i == j) {
            return;
        }
        crossing.computeIntersection(
                a.getCoordinate(i), a.getCoordinate(i + 1), b.getCoordinate(j), b.getCoordinate(j + 1));
        if (crossing.hasIntersection() && !meetsRightly(a, i, b, j)) {
            found.add((Integer) a.getData());
            found.add((Integer) b.getData());
        }
    }

    private boolean meetsRightly(SegmentString a, int i, SegmentString b, int j) {
        if (crossing.getIntersectionNum() > 1) {
            return false;
        }
        var point = crossing.getIntersection(0);
        return a == b && Math.abs(i - j) == 1 || isEnd(a, point) && isEnd(b, point);
    }

    private static boolean isEnd(SegmentString line, Coordinate point) {
        return line.getCoordinate(0).equals2D(point)
                || line.getCoordinate(line.size() - 1).equals2D(point);
    }

    @Override
    public boolean isDone() {
        return false;
    }
}
