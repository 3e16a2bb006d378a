package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Polygon;

/**
 * Seats that form one piece of land, and that land.
 *
 * @param members the places of the seats in the list of all seats, ascending
 * @param land in kilometres, as large as its seats together and without holes
 */
record Cluster(List<Integer> members, Polygon land) {
    /** Different lands keep at least this many kilometres of water between them; closer ones are made one. */
    private static final double WATER_KM = 2;

    static List<Cluster> of(List<Disc> discs) {
        var groups = joined(alone(discs), (a, b) -> neighbours(discs, a, b)).stream()
                .map(group -> group.stream().sorted().toList())
                .toList();
        while (true) {
            var clusters = groups.stream().map(group -> of(discs, group)).toList();
            var merged = joined(clusters, Cluster::touches).stream()
                    .map(Cluster::membersOf)
                    .toList();
            if (merged.size() == groups.size()) {
                return clusters;
            }
            groups = merged;
        }
    }

    private static Cluster of(List<Disc> discs, List<Integer> members) {
        return new Cluster(members, Outline.of(members.stream().map(discs::get).toList()));
    }

    private static List<Integer> alone(List<Disc> discs) {
        return IntStream.range(0, discs.size()).boxed().toList();
    }

    private static boolean neighbours(List<Disc> discs, int a, int b) {
        return discs.get(a).neighbours(discs.get(b));
    }

    private boolean touches(Cluster other) {
        return land.isWithinDistance(other.land, WATER_KM);
    }

    private static List<Integer> membersOf(List<Cluster> clusters) {
        return clusters.stream()
                .flatMap(cluster -> cluster.members.stream())
                .sorted()
                .toList();
    }

    /** The items in groups, such that items that belong together are in one. */
    private static <T> List<List<T>> joined(List<T> items, BiPredicate<T, T> together) {
        var left = new ArrayList<>(items);
        var groups = new ArrayList<List<T>>();
        while (!left.isEmpty()) {
            var group = new ArrayList<T>(List.of(left.removeFirst()));
            for (var i = 0; i < group.size(); i++) {
                var item = group.get(i);
                var found = left.stream()
                        .filter(other -> together.test(item, other))
                        .toList();
                left.removeAll(found);
                group.addAll(found);
            }
            groups.add(group);
        }
        return groups;
    }
}
