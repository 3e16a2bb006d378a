package vn.toancanh.analytics.boundary;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A counter-clockwise ring whose every edge remembers which line cut it; a concave ring may come out with bridges that run forth
 * and back, which add nothing to its area.
 */
final class LabelledRing {
    /** The label of edges that no line has cut. */
    static final int OUTLINE = -1;

    private static final int ROOM = 16;

    private double[] x = new double[ROOM];
    private double[] y = new double[ROOM];
    private int[] label = new int[ROOM];
    private int size;

    /** The outer ring of a polygon, all its edges labelled as outline. */
    static LabelledRing around(Polygon polygon) {
        var ring = new LabelledRing();
        var shell = polygon.norm();
        var coordinates = ((Polygon) shell).getExteriorRing().getCoordinates();
        for (var i = coordinates.length - 1; i > 0; i--) { // JTS normalizes shells clockwise
            ring.add(coordinates[i].x, coordinates[i].y, OUTLINE);
        }
        return ring;
    }

    /** The part of this ring where {@code ax + by ≤ c}; the edges that the line makes carry the label. */
    LabelledRing where(double a, double b, double c, int newLabel) {
        var sides = new double[size];
        var cut = false;
        for (var i = 0; i < size; i++) {
            sides[i] = a * x[i] + b * y[i] - c;
            cut |= sides[i] > 0;
        }
        return cut ? keep(sides, newLabel) : this;
    }

    private LabelledRing keep(double[] sides, int newLabel) {
        var kept = new LabelledRing();
        for (var i = 0; i < size; i++) {
            var next = (i + 1) % size;
            if (sides[i] <= 0) {
                kept.add(x[i], y[i], sides[i] == 0 && sides[next] > 0 ? newLabel : label[i]);
            }
            if (sides[i] < 0 && sides[next] > 0 || sides[i] > 0 && sides[next] < 0) {
                var t = sides[i] / (sides[i] - sides[next]);
                kept.add(x[i] + t * (x[next] - x[i]), y[i] + t * (y[next] - y[i]), sides[i] < 0 ? newLabel : label[i]);
            }
        }
        return kept;
    }

    private void add(double newX, double newY, int newLabel) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            label = Arrays.copyOf(label, 2 * size);
        }
        x[size] = newX;
        y[size] = newY;
        label[size++] = newLabel;
    }

    int size() {
        return size;
    }

    int label(int edge) {
        return label[edge];
    }

    Coordinate start(int edge) {
        return new Coordinate(x[edge], y[edge]);
    }

    Coordinate end(int edge) {
        return start((edge + 1) % size);
    }

    double area() {
        var twice = 0.0;
        for (var i = 0; i < size; i++) {
            twice += cross(i);
        }
        return twice / 2;
    }

    private double cross(int edge) {
        var next = (edge + 1) % size;
        return x[edge] * y[next] - x[next] * y[edge];
    }
}
