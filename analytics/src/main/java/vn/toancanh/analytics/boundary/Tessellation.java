package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * Computes schematic boundaries: where no official ones are at hand, a map that gives each unit its place and its true area.
 *
 * <p>Decision: docs/decisions/0005-schematic-boundaries.md
 */
public final class Tessellation {
    private static final String SOURCE = "schematic: computed from the units' centres and areas";

    /** Seats closer than this many kilometres cannot both be drawn. */
    private static final double CLOSEST = 0.05;

    private final List<Seat> seats;
    private final List<Disc> discs;

    private Tessellation(Collection<Seat> seats) {
        this.seats = seats.stream().sorted(Comparator.comparing(Seat::code)).toList();
        this.discs = this.seats.stream().map(Disc::of).toList();
    }

    /**
     * One polygon for each seat: without gaps and overlaps, neighbours sharing every vertex of their border, as a rule within one
     * per cent of the seat's area; the same seats, in any order, give the same polygons.
     *
     * @throws IllegalArgumentException naming all seats that stand twice or on each other
     * @throws IllegalStateException naming the seats whose borders could not be kept apart
     */
    public static BoundarySet of(String geography, String level, Collection<Seat> seats) {
        var tessellation = new Tessellation(seats);
        tessellation.refuseWhatCannotBeDrawn();
        return new BoundarySet(geography, level, BoundaryKind.SCHEMATIC, SOURCE, tessellation.shapes());
    }

    private SortedMap<String, Geometry> shapes() {
        var borders = Cluster.of(discs).stream()
                .flatMap(cluster -> Partition.of(cluster, discs).borders().stream())
                .toList();
        var cells = new Bending(borders, discs).cells(seats.size());
        var shapes = new TreeMap<String, Geometry>();
        for (var i = 0; i < seats.size(); i++) {
            shapes.put(seats.get(i).code(), cells.get(i));
        }
        refuseCrossedBorders(shapes);
        return shapes;
    }

    private static void refuseCrossedBorders(SortedMap<String, Geometry> shapes) {
        var crossed = new Coverage(shapes).unmatched();
        if (!crossed.isEmpty()) {
            throw new IllegalStateException(
                    "Cannot draw the seats: the borders of %s cross, check their centres and areas".formatted(crossed));
        }
    }

    private void refuseWhatCannotBeDrawn() {
        var mistakes = new ArrayList<String>();
        for (var i = 0; i < seats.size(); i++) {
            for (var j = i + 1; j < seats.size(); j++) {
                mistake(i, j, mistakes);
            }
        }
        if (seats.isEmpty()) {
            mistakes.add("there is none, at least one is needed");
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("Cannot draw the seats: " + String.join("; ", mistakes));
        }
    }

    private void mistake(int i, int j, List<String> mistakes) {
        var a = seats.get(i);
        var b = seats.get(j);
        if (a.code().equals(b.code())) {
            mistakes.add("the code %s stands twice (%s, %s)".formatted(a.code(), a.name(), b.name()));
        } else if (discs.get(i).centre().distance(discs.get(j).centre()) < CLOSEST) {
            mistakes.add("%s (%s) and %s (%s) stand less than 50 m apart, each needs a centre of its own"
                    .formatted(a.name(), a.code(), b.name(), b.code()));
        }
    }
}
