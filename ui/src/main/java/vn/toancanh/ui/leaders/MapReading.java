package vn.toancanh.ui.leaders;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.toancanh.config.indicator.Unit;
import vn.toancanh.config.target.Target;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.component.Key;
import vn.toancanh.ui.component.LegendClass;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.map.Choropleth;
import vn.toancanh.ui.map.Ramp;
import vn.toancanh.ui.map.Shade;

/** The units of a scene with their values: as colours, as a legend, as rows. The classes stay the same in all periods. */
final class MapReading {
    private final Scene scene;
    private final Wording wording;
    private final Breaks breaks;
    private final List<Row> rows;

    MapReading(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
        this.breaks = Breaks.covering(valuesOfAllPeriods());
        this.rows = Ranking.of(scene);
    }

    /** The units with a value first, the best of them at the top. */
    List<Row> rows() {
        return rows;
    }

    Choropleth colours() {
        return new Choropleth(Ramp.SEQUENTIAL, rows.stream().map(this::shade).toList());
    }

    Key key() {
        var scale =
                Scale.of(breaks.lowerBound(breaks.classes()), scene.indicator().unit());
        var bounds = new ClassBounds(breaks, scale, wording);
        var counts = new int[breaks.classes()];
        rows.stream()
                .filter(row -> isDrawn(row.seen()))
                .forEach(row -> counts[breaks.classOf(row.seen().value().getAsDouble())]++);
        var classes = (isUnknown() ? IntStream.empty() : breaks.numbers())
                .mapToObj(number -> new LegendClass(breaks.step(number), bounds.range(number), counts[number]))
                .toList();
        var target = isUnknown() ? Optional.<Target>empty() : nextTarget();
        return new Key(
                title(scale),
                Ramp.SEQUENTIAL.prefix(),
                classes,
                count(seen -> seen.value().isEmpty()),
                count(seen -> seen.value().isPresent() && !isDrawn(seen)),
                target.map(this::targetInWords).orElse(""),
                target.map(Target::value).map(breaks::shareOf).orElse(0.0),
                marks());
    }

    /** What must be told of the map's numbers: simulated, and estimated, if one of them is. */
    Marks marks() {
        return rows.stream().map(row -> Signs.marks(row.seen())).reduce(Marks.NONE, Marks::and);
    }

    /** What is true of every one of the map's numbers, and can be said once. */
    Marks sharedMarks() {
        return rows.stream()
                .map(Row::seen)
                .filter(seen -> seen.value().isPresent())
                .map(Signs::marks)
                .reduce(Marks::shared)
                .orElse(Marks.NONE);
    }

    private boolean isUnknown() {
        return rows.stream().noneMatch(row -> isDrawn(row.seen()));
    }

    /** A value of a small part of an area has no colour, nor a share in what the colours mean. */
    private static boolean isDrawn(Observation seen) {
        return seen.value().isPresent() && seen.coverage().isOfHalf();
    }

    private int count(Predicate<Observation> which) {
        return (int) rows.stream().map(Row::seen).filter(which).count();
    }

    private Optional<Target> nextTarget() {
        return scene.board()
                .promises()
                .judge(scene.indicator(), scene.root().code(), scene.period())
                .map(Judgement::target);
    }

    private String targetInWords(Target target) {
        var share = breaks.shareOf(target.value());
        var number = wording.plain(target.value());
        var words = wording.word("legend.target", number, String.valueOf(target.year()));
        return share <= 0 ? "← " + words : share >= 1 ? words + " →" : words;
    }

    private Shade shade(Row row) {
        if (row.seen().value().isEmpty()) {
            return Shade.unknown(row.area().code().value());
        }
        double value = row.seen().value().getAsDouble();
        var distance = row.distance()
                .map(length -> wording.distance(scene.indicator(), length))
                .orElse("");
        return new Shade(
                row.area().code().value(),
                isDrawn(row.seen()) ? breaks.step(breaks.classOf(value)) : Shade.NO_DATA,
                wording.brief(scene.indicator(), row.seen()),
                wording.part(row.seen()).words(),
                row.rank(),
                distance,
                Signs.marks(row.seen()),
                wording.restsOn(row.seen()));
    }

    private String title(Scale scale) {
        var unit = wording.unit(scene.indicator().unit()) + ofWhat();
        return scale == Scale.ONES ? unit : wording.word(scale.key(), unit);
    }

    /** A percentage says of what: {@code % hộ}. */
    private String ofWhat() {
        var below = scene.indicator().formula().below();
        return scene.indicator().unit() == Unit.PERCENT
                ? below.flatMap(scene.board().definitions()::measure)
                        .filter(measure -> measure.unit() == Unit.HOUSEHOLD || measure.unit() == Unit.PERSON)
                        .map(measure -> " " + wording.unit(measure.unit()))
                        .orElse("")
                : "";
    }

    private double[] valuesOfAllPeriods() {
        return scene.periods().stream()
                .flatMap(period -> scene.units().stream()
                        .map(unit -> scene.board().observe(scene.indicator(), unit.code(), period)))
                .filter(MapReading::isDrawn)
                .mapToDouble(seen -> seen.value().orElseThrow())
                .toArray();
    }
}
