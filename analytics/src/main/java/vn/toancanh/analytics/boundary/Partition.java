package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Divides a cluster's land among its seats, straight borders between cells of the wanted areas. */
final class Partition {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** How many times the cells are moved so that their middles come to lie on their seats. */
    private static final int MOVES = 16;

    private static final double MOVE = 0.4;

    /** How far a cell's site may stray from the seat, in radii. */
    private static final double FARTHEST = 0.6;

    private static final double TOLERATED_ERROR = 0.02;

    /** Corners closer than 20 metres become one. */
    private static final PrecisionModel CORNERS = new PrecisionModel(50);

    private final Cluster cluster;
    private final List<Disc> discs;

    private Partition(Cluster cluster, List<Disc> all) {
        this.cluster = cluster;
        this.discs = cluster.members().stream().map(all::get).toList();
    }

    /** The faces, owned by the places of the seats in the list of all seats. */
    static Mosaic of(Cluster cluster, List<Disc> all) {
        return new Partition(cluster, all).mosaic();
    }

    private Mosaic mosaic() {
        var diagram = centred();
        return Mosaic.of(noded(diagram), face -> ownerOf(face, diagram)).inOnePieceEach();
    }

    private PowerDiagram centred() {
        var within = LabelledRing.around(cluster.land());
        var scale = within.area() / discs.stream().mapToDouble(Disc::area).sum();
        var balance = new AreaBalance(
                within, discs.stream().mapToDouble(disc -> scale * disc.area()).toArray());
        var diagram = balance.of(
                discs.stream().map(Disc::centre).toArray(Coordinate[]::new),
                discs.stream()
                        .mapToDouble(disc -> disc.radius() * disc.radius())
                        .toArray());
        var best = diagram;
        for (var move = 0; move < MOVES; move++) {
            diagram = balance.of(moved(diagram), diagram.weights());
            if (balance.worstError(diagram) < TOLERATED_ERROR && spread(diagram) < spread(best)) {
                best = diagram;
            }
        }
        return best;
    }

    /** How far, for their size, the cells spread from their seats: 1 per seat for a circle about it. */
    private double spread(PowerDiagram diagram) {
        return IntStream.range(0, discs.size())
                .mapToDouble(i -> spread(diagram.cells()[i], discs.get(i)))
                .sum();
    }

    private static double spread(LabelledRing cell, Disc disc) {
        return cell.spreadAbout(disc.centre()) * 2 * Math.PI / (disc.area() * disc.area());
    }

    private Coordinate[] moved(PowerDiagram diagram) {
        return IntStream.range(0, discs.size())
                .mapToObj(i -> moved(diagram.sites()[i], diagram.cells()[i].centroid(), discs.get(i)))
                .toArray(Coordinate[]::new);
    }

    private static Coordinate moved(Coordinate site, Coordinate middle, Disc disc) {
        var x = site.x + MOVE * (disc.centre().x - middle.x);
        var y = site.y + MOVE * (disc.centre().y - middle.y);
        var away = disc.centre().distance(new Coordinate(x, y));
        var share = Math.min(1, FARTHEST * disc.radius() / away);
        return away == 0
                ? disc.centre()
                : new Coordinate(
                        disc.centre().x + share * (x - disc.centre().x),
                        disc.centre().y + share * (y - disc.centre().y));
    }

    private Geometry noded(PowerDiagram diagram) {
        var frame = cluster.land().getEnvelopeInternal();
        frame.expandBy(frame.getDiameter());
        var unbounded = PowerDiagram.of(
                diagram.sites(), diagram.weights(), LabelledRing.around((Polygon) SHAPES.toGeometry(frame)));
        var lines = new ArrayList<Geometry>();
        lines.add(cluster.land().getBoundary());
        for (var i = 0; i < unbounded.cells().length; i++) {
            addEdges(i, unbounded.cells()[i], lines);
        }
        return UnaryUnionNG.union(lines, CORNERS);
    }

    /** Each edge once, from the neighbour with the lower number. */
    private static void addEdges(int i, LabelledRing cell, List<Geometry> lines) {
        for (var edge = 0; edge < cell.size(); edge++) {
            if (cell.label(edge) > i) {
                lines.add(SHAPES.createLineString(new Coordinate[] {cell.start(edge), cell.end(edge)}));
            }
        }
    }

    private int ownerOf(Polygon face, PowerDiagram diagram) {
        var inside = face.getInteriorPoint();
        return cluster.land().contains(inside)
                ? cluster.members().get(diagram.ownerOf(inside.getCoordinate()))
                : Face.NOBODY;
    }
}
