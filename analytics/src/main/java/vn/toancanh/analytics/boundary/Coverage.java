package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * Shapes that lie side by side, each border drawn once for both of its sides.
 *
 * @param shapes code → shape in degrees, five decimals
 */
record Coverage(SortedMap<String, Geometry> shapes) {
    private static final PrecisionModel FIVE_DECIMALS = new PrecisionModel(100_000);

    private static final double DETAIL = 0.001;

    /**
     * Makes borders that nearly agree the same: puts all vertices on a grid of about a metre, cuts borders where they cross, and
     * gives slivers to one side. Lakes and other wide gaps stay.
     */
    static Coverage of(SortedMap<String, Geometry> drawn) {
        var given = List.copyOf(drawn.values());
        var borders = given.stream().map(Geometry::getBoundary).toList();
        var tree = new STRtree();
        for (var i = 0; i < given.size(); i++) {
            tree.insert(given.get(i).getEnvelopeInternal(), i);
        }
        var mosaic = Mosaic.of(UnaryUnionNG.union(borders, FIVE_DECIMALS), face -> ownerOf(face, given, tree));
        return new Coverage(united(List.copyOf(drawn.keySet()), mosaic));
    }

    private static int ownerOf(Polygon face, List<Geometry> given, STRtree tree) {
        var inside = face.getInteriorPoint();
        var around = inside.getEnvelopeInternal();
        around.expandBy(Sliver.WIDEST);
        @SuppressWarnings("unchecked") // JTS returns a raw list of what was inserted
        var near = ((List<Integer>) tree.query(around)).stream().sorted().toList();
        var far = Sliver.is(face) ? Sliver.WIDEST : 0;
        return near.stream()
                .filter(i -> given.get(i).isWithinDistance(inside, 0))
                .findFirst()
                .or(() -> near.stream()
                        .filter(i -> given.get(i).isWithinDistance(inside, far))
                        .findFirst())
                .orElse(Face.NOBODY);
    }

    private static SortedMap<String, Geometry> united(List<String> codes, Mosaic mosaic) {
        var faces = new TreeMap<String, List<Geometry>>();
        for (var face : mosaic.faces()) {
            faces.computeIfAbsent(codes.get(face.owner()), code -> new ArrayList<>())
                    .add(face.shape());
        }
        var united = new TreeMap<String, Geometry>();
        faces.forEach((code, shapes) -> united.put(
                code, CoverageUnion.union(shapes.toArray(Geometry[]::new)).norm()));
        return united;
    }

    /**
     * The same borders with fewer vertices, still shared: a vertex goes when that changes a border by less than a thousandth of
     * the middle unit's area. A unit is then drawn true at some 30 pixels across and more: districts within about 500 m, communes
     * within about 200 m.
     */
    Coverage simplified() {
        var areas =
                shapes.values().stream().mapToDouble(Geometry::getArea).sorted().toArray();
        var tolerance = areas.length == 0 ? 0 : Math.sqrt(DETAIL * areas[areas.length / 2]);
        var simple = CoverageSimplifier.simplify(shapes.values().toArray(Geometry[]::new), tolerance);
        var byCode = new TreeMap<String, Geometry>();
        var at = 0;
        for (var code : shapes.keySet()) {
            byCode.put(code, simple[at++].norm());
        }
        return new Coverage(byCode);
    }

    /** The units whose borders do not match those of their neighbours, or whose shape is invalid. */
    List<String> unmatched() {
        var codes = List.copyOf(shapes.keySet());
        var all = shapes.values().toArray(Geometry[]::new);
        var wrong = CoverageValidator.validate(all);
        return IntStream.range(0, all.length)
                .filter(i -> wrong[i] != null || !all[i].isValid())
                .mapToObj(codes::get)
                .toList();
    }
}
