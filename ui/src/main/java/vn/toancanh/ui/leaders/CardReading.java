package vn.toancanh.ui.leaders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.Unit;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.target.Target;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.component.Change;
import vn.toancanh.ui.component.Headline;
import vn.toancanh.ui.component.HeadlineCard;
import vn.toancanh.ui.component.Tick;

/** One indicator of the chosen area as a card: the number, what it was divided by, its course, its targets, its standing. */
final class CardReading {
    private final Scene scene;
    private final Wording wording;

    CardReading(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
    }

    HeadlineCard card(Indicator indicator, Observation seen) {
        var judgement = scene.board().promises().judge(indicator, scene.area().code(), seen.timePeriod());
        return new HeadlineCard(new Headline(
                indicator.name().in(wording.locale()),
                wording.number(indicator, seen.value()),
                seen.value().isPresent() ? wording.unit(indicator.unit()) : "",
                counted(indicator, seen),
                wording.part(seen),
                change(indicator, seen),
                course(indicator, seen),
                share(indicator, seen.value()),
                ticks(indicator, seen),
                Signs.of(seen, judgement),
                wording.judgedBy(scene.area(), seen, judgement),
                Signs.marks(seen)));
    }

    /** {@code 27.363 / 43.116 hộ (2019) · 8/11.160 đơn vị}. */
    private String counted(Indicator indicator, Observation seen) {
        if (!seen.isCounted()) {
            return notCounted(indicator, seen);
        }
        var counted = new ArrayList<String>();
        if (seen.value().isEmpty()) {
            counted.add(wording.count(seen.numerator().orElseThrow()) + " / –");
        } else if (seen.denominator().isPresent()) {
            counted.add(divided(indicator, seen));
        }
        counted.add(wording.period(seen.timePeriod()));
        wording.countedFor(seen).ifPresent(counted::add);
        if (seen.isPartial() && seen.coverage().share().isPresent()) {
            counted.add(wording.units(seen.coverage()));
        }
        counted.addAll(new GapWording(scene.board().definitions(), wording).of(seen));
        return String.join(" · ", counted);
    }

    /** {@code 27.363 / 43.116 hộ (2019)}; when it was counted is said once where both sides rest on earlier counts. */
    private String divided(Indicator indicator, Observation seen) {
        var unit = unitBelow(indicator).map(below -> " " + wording.unit(below)).orElse("");
        var countedFor = seen.denominatorPeriod()
                .filter(period -> seen.carried().isEmpty())
                .map(period -> " (" + wording.period(period) + ")")
                .orElse("");
        return wording.count(seen.numerator().orElseThrow()) + " / "
                + wording.count(seen.denominator().orElseThrow()) + unit + countedFor;
    }

    private String notCounted(Indicator indicator, Observation seen) {
        var within = seen.gaps().stream().flatMap(gap -> gap.within().stream()).findFirst();
        if (within.isPresent()) {
            return wording.word("panel.within", within.get().name());
        }
        var latest = scene.board().latest(indicator, scene.area().code(), scene.period());
        return latest.value().isPresent()
                ? wording.word("panel.not-in-period", wording.periodInText(latest.timePeriod()))
                : wording.word("panel.not-counted");
    }

    private Optional<Unit> unitBelow(Indicator indicator) {
        return indicator
                .formula()
                .below()
                .flatMap(scene.board().definitions()::measure)
                .map(measure -> measure.unit());
    }

    /** Against the same period a year ago, where both speak of the same units. */
    private Change change(Indicator indicator, Observation seen) {
        var period = seen.timePeriod();
        var yearAgo = new Period(period.frequency(), period.year() - 1, period.ordinal());
        return scene.board().history(indicator, scene.area().code(), period).stream()
                .filter(before -> before.timePeriod().equals(yearAgo))
                .filter(before -> before.coverage().isOfTheSame(seen.coverage()))
                .flatMap(before -> before.value().stream().boxed())
                .findFirst()
                .filter(before -> seen.value().isPresent() && !seen.isMostlyCarried())
                .map(before -> new Change(
                        way(indicator, seen.value().getAsDouble() - before),
                        wording.word("change.since", wording.period(yearAgo))))
                .orElse(Change.UNKNOWN);
    }

    private String way(Indicator indicator, double difference) {
        var length = wording.way(indicator, Math.abs(difference));
        if (length.equals(wording.way(indicator, 0))) {
            return length;
        }
        return (difference > 0 ? "▲ " : "▼ ") + length;
    }

    private List<OptionalDouble> course(Indicator indicator, Observation seen) {
        var history = scene.board().history(indicator, scene.area().code(), seen.timePeriod());
        return history.size() < 2
                ? List.of()
                : history.stream().map(Observation::value).toList();
    }

    private static OptionalDouble share(Indicator indicator, OptionalDouble value) {
        return indicator.unit() == Unit.PERCENT && value.isPresent()
                ? OptionalDouble.of(value.getAsDouble() / 100)
                : OptionalDouble.empty();
    }

    private List<Tick> ticks(Indicator indicator, Observation seen) {
        if (indicator.unit() != Unit.PERCENT) {
            return List.of();
        }
        return scene.board().promises().targets(indicator, scene.area().code(), seen.timePeriod()).stream()
                .map(target -> new Tick(target.value() / 100, tick(indicator, target)))
                .toList();
    }

    /** {@code 2025: > 62,5 %}. */
    private String tick(Indicator indicator, Target target) {
        return target.year() + ": " + target.comparison().printed() + " " + wording.plain(target.value()) + "\u00a0"
                + wording.unit(indicator.unit());
    }
}
