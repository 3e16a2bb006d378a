package vn.toancanh.analytics.boundary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which faces of one owner hang together.
 *
 * @param pieceOf for each face, the number of the piece that it belongs to
 * @param mainOf for each owner, the number of the largest piece
 */
record Pieces(int[] pieceOf, Map<Integer, Integer> mainOf) {

    /**
     * Joins neighbouring faces of the same owner.
     *
     * @param neighbours the numbers of the faces along each segment
     */
    static Pieces of(List<Face> faces, Collection<List<Integer>> neighbours) {
        var pieceOf = IntStream.range(0, faces.size()).toArray();
        for (var along : neighbours) {
            if (along.size() == 2
                    && faces.get(along.getFirst()).owner()
                            == faces.get(along.getLast()).owner()) {
                pieceOf[first(pieceOf, along.getFirst())] = first(pieceOf, along.getLast());
            }
        }
        for (var i = 0; i < pieceOf.length; i++) {
            pieceOf[i] = first(pieceOf, i);
        }
        return new Pieces(pieceOf, mainOf(faces, pieceOf));
    }

    private static int first(int[] pieceOf, int face) {
        var at = face;
        while (pieceOf[at] != at) {
            at = pieceOf[at];
        }
        return at;
    }

    private static Map<Integer, Integer> mainOf(List<Face> faces, int[] pieceOf) {
        var areas = new double[faces.size()];
        for (var i = 0; i < pieceOf.length; i++) {
            areas[pieceOf[i]] += faces.get(i).shape().getArea();
        }
        var mainOf = new HashMap<Integer, Integer>();
        for (var i = 0; i < pieceOf.length; i++) {
            mainOf.merge(faces.get(i).owner(), pieceOf[i], (a, b) -> areas[b] > areas[a] ? b : a);
        }
        return mainOf;
    }

    boolean holdsMainOf(int owner, int face) {
        return mainOf.get(owner) == pieceOf[face];
    }
}
