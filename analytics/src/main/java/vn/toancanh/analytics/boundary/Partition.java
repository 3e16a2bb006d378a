package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Divides a cluster's land among its seats, straight borders between cells of the wanted areas. */
final class Partition {
    private static final GeometryFactory SHAPES = new GeometryFactory();

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
        var diagram = balanced();
        return Mosaic.of(noded(diagram), face -> ownerOf(face, diagram)).inOnePieceEach();
    }

    private PowerDiagram balanced() {
        var within = LabelledRing.around(cluster.land());
        var scale = within.area() / discs.stream().mapToDouble(Disc::area).sum();
        var areas = discs.stream().mapToDouble(disc -> scale * disc.area()).toArray();
        var centres = discs.stream().map(Disc::centre).toArray(Coordinate[]::new);
        var weights = discs.stream()
                .mapToDouble(disc -> disc.radius() * disc.radius())
                .toArray();
        return new AreaBalance(within, areas).of(centres, weights);
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
