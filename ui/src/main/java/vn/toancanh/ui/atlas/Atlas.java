package vn.toancanh.ui.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.boundary.BoundaryKind;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.GeoJson;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.Seat;

/**
 * Finds the boundaries for the units of a map: official ones where they have all of them, else schematic ones.
 *
 * <p>Decision: docs/decisions/0005-schematic-boundaries.md
 */
@Component
public class Atlas {
    /** Maps that are kept; a page asks again for one that was dropped. */
    private static final int ANSWERS = 512;

    private final GeometryFiles files;
    private final OfficialBoundaries official;
    private final SchematicBoundaries schematic = new SchematicBoundaries();
    private final ConcurrentLruCache<Question, Optional<MapSheet>> answers =
            new ConcurrentLruCache<>(ANSWERS, this::draw);

    /** What was asked, with the boundaries that were at hand: other boundaries, another answer. */
    private record Question(List<Area> units, Geography geography, List<Seat> seats, List<BoundarySet> official) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Question asked
                    && units.equals(asked.units)
                    && geography == asked.geography
                    && seats == asked.seats
                    && official == asked.official;
        }

        @Override
        public int hashCode() {
            return units.hashCode();
        }
    }

    Atlas(Analytics analytics, GeometryFiles files) {
        this.files = files;
        this.official = new OfficialBoundaries(analytics.lake().home().boundaries());
    }

    /** The shapes for units of one level; none where nobody knows any of them. */
    public Optional<MapSheet> sheetOf(List<Area> units, Geography geography, List<Seat> seats) {
        return answers.get(new Question(units, geography, seats, official.sets()));
    }

    private Optional<MapSheet> draw(Question asked) {
        var names = asked.units().stream()
                .collect(Collectors.toMap(area -> area.code().value(), Area::shortName));
        return Stream.concat(asked.official().stream(), schematic.of(asked.seats(), asked.geography()).stream())
                .map(set -> ofLevel(set, asked))
                .map(set -> set.only(known(set, names.keySet())))
                .filter(set -> !set.codes().isEmpty())
                .max(Comparator.<BoundarySet>comparingInt(set -> set.codes().size())
                        .thenComparing(set -> set.kind() == BoundaryKind.OFFICIAL)
                        .thenComparing(BoundarySet::geography))
                .map(set -> sheet(set, names));
    }

    private static Set<String> known(BoundarySet set, Set<String> wanted) {
        return wanted.stream().filter(set.codes()::contains).collect(Collectors.toSet());
    }

    /** Without the year of its division, so that the same shapes have the same address in all periods. */
    private MapSheet sheet(BoundarySet set, Map<String, String> names) {
        var drawn = set.codes().stream().map(AreaCode::new).collect(Collectors.toSet());
        var timeless = new BoundarySet("any", set.level(), set.kind(), set.source(), set.shapes());
        return new MapSheet(files.addressOf(GeoJson.of(timeless, names::get)), set.kind(), set.source(), drawn);
    }

    /** Provinces are drawn as the union of their districts. */
    private static BoundarySet ofLevel(BoundarySet set, Question asked) {
        var wantsProvinces = asked.units().stream().allMatch(area -> area.level() == AreaLevel.PROVINCE);
        return wantsProvinces && !set.level().equals(AreaLevel.PROVINCE.id()) ? dissolved(set, asked.geography()) : set;
    }

    private static BoundarySet dissolved(BoundarySet districts, Geography geography) {
        var valid = districts.codes().stream()
                .filter(code -> geography.find(new AreaCode(code)).isPresent())
                .collect(Collectors.toSet());
        return districts.only(valid).dissolved(AreaLevel.PROVINCE.id(), code -> provinceOf(code, geography));
    }

    private static String provinceOf(String code, Geography geography) {
        return geography
                .above(new AreaCode(code), AreaLevel.PROVINCE)
                .map(province -> province.code().value())
                .orElseThrow();
    }
}
