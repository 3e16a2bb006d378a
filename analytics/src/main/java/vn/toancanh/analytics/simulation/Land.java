package vn.toancanh.analytics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.PointLocator;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;

/** Lays cells into the units in which points are placed: a grid of points, finer where a unit is small. */
final class Land {
    /** In degrees: about four kilometres. */
    private static final double STEP = 0.04;

    private static final int FEWEST = 12;
    private static final int HALVINGS = 8;
    /** Places of a degree that files keep. */
    private static final double PLACES = 1e7;

    /**
     * A cell with the people who live in it.
     *
     * @param lon in parts of a degree
     * @param lat in parts of a degree
     */
    record Cell(String id, long lon, long lat, long people) {}

    /** The cells of a unit, whose people add up to those of the unit. */
    record UnitCells(AreaCode unit, List<Cell> cells) {}

    /** The boundaries of one division, with the points that were found within them. */
    private record Ground(List<BoundarySet> sets, PointLocator locator, Map<String, List<Coordinate>> points) {}

    private final Function<Geography, List<BoundarySet>> boundaries;
    private final Map<Object, Ground> grounds = new ConcurrentHashMap<>();

    Land(Function<Geography, List<BoundarySet>> boundaries) {
        this.boundaries = boundaries;
    }

    /** The cells of each unit of a province in which points are placed, in the order of codes. */
    List<UnitCells> cells(Setting setting, AreaCode province, List<Commune> communes) {
        var ground = ground(setting.geography());
        return people(setting, province, communes).entrySet().stream()
                .map(unit -> cells(setting.chance(), ground, unit.getKey(), unit.getValue()))
                .toList();
    }

    /**
     * The people of each unit in which points are placed.
     *
     * @throws AnalyticsException if a commune lies within no boundaries that are known
     */
    SortedMap<AreaCode, Long> people(Setting setting, AreaCode province, List<Commune> communes) {
        var geography = setting.geography();
        var ground = ground(geography);
        var people = new TreeMap<AreaCode, Long>();
        communes.forEach(
                commune -> people.merge(unitAround(ground, geography, province, commune), commune.people(), Long::sum));
        return people;
    }

    private Ground ground(Geography geography) {
        return grounds.computeIfAbsent(geography.tree(), tree -> {
            var sets = boundaries.apply(geography);
            return new Ground(sets, PointLocator.of(sets), new ConcurrentHashMap<>());
        });
    }

    private static AreaCode unitAround(Ground ground, Geography geography, AreaCode province, Commune commune) {
        return geography.upwardsFrom(commune.code()).stream()
                .map(area -> area.code())
                .filter(code ->
                        ground.sets().stream().anyMatch(set -> set.codes().contains(code.value())))
                .findFirst()
                .orElseThrow(() -> new AnalyticsException(
                        "Cannot simulate %s for %s: no boundaries of its units are known on %s; import official ones first (boundaries import), or leave the feed out"
                                .formatted(CoverageSimulation.FEED, province, geography.day())));
    }

    private static UnitCells cells(Chance chance, Ground ground, AreaCode unit, long people) {
        var points = ground.points().computeIfAbsent(unit.value(), code -> points(ground, code));
        var draws = chance.of("cell", unit.value());
        double all = 0;
        for (int i = 0; i < points.size(); i++) {
            all += weight(draws, i);
        }
        var cells = new ArrayList<Cell>();
        double before = 0;
        for (int i = 0; i < points.size(); i++) {
            double until = before + weight(draws, i);
            long here = Math.round(people * until / all) - Math.round(people * before / all);
            cells.add(new Cell(Keys.of(unit.value(), i + 1), part(points.get(i).x), part(points.get(i).y), here));
            before = until;
        }
        return new UnitCells(unit, cells);
    }

    /** Most people live in few cells. */
    private static double weight(Chance.Draws draws, int cell) {
        return 0.1 + Math.pow(draws.at(cell), 4) * 5;
    }

    private static List<Coordinate> points(Ground ground, String unit) {
        var shape = ground.sets().stream()
                .flatMap(set -> set.shapes().entrySet().stream())
                .filter(one -> one.getKey().equals(unit))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        double step = STEP;
        var found = new Grid(shape.getEnvelopeInternal(), step).within(ground.locator(), unit);
        for (int i = 0; i < HALVINGS && found.size() < FEWEST; i++) {
            step /= 2;
            found = new Grid(shape.getEnvelopeInternal(), step).within(ground.locator(), unit);
        }
        return found;
    }

    private static long part(double degrees) {
        return Math.round(degrees * PLACES);
    }

    /** Points at equal distances, the same wherever the extent begins. */
    private record Grid(org.locationtech.jts.geom.Envelope extent, double step) {
        List<Coordinate> within(PointLocator locator, String unit) {
            var points = new ArrayList<Coordinate>();
            for (long row = (long) Math.floor(extent.getMinY() / step); row * step <= extent.getMaxY(); row++) {
                for (long column = (long) Math.floor(extent.getMinX() / step);
                        column * step <= extent.getMaxX();
                        column++) {
                    var point = new Coordinate(kept((column + 0.5) * step), kept((row + 0.5) * step));
                    if (unit.equals(locator.find(point.x, point.y))) {
                        points.add(point);
                    }
                }
            }
            return points;
        }

        /** As a file keeps it. */
        private static double kept(double degrees) {
            return Math.round(degrees * PLACES) / PLACES;
        }
    }
}
