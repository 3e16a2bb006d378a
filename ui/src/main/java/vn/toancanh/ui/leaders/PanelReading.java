package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.indicator.Pillar;
import vn.toancanh.config.indicator.Unit;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.target.Commitment;
import vn.toancanh.config.target.Target;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.component.Clause;
import vn.toancanh.ui.component.ClauseCard;
import vn.toancanh.ui.component.Headline;
import vn.toancanh.ui.component.HeadlineCard;
import vn.toancanh.ui.component.PanelHead;
import vn.toancanh.ui.component.PartialMark;
import vn.toancanh.ui.component.Tick;
import vn.toancanh.ui.language.Formats;

/** What the panel says of the chosen area: the chosen indicator in full, the other headlines, the clauses, the source. */
final class PanelReading {
    private final Scene scene;
    private final Wording wording;

    PanelReading(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
    }

    Component[] parts() {
        var seen = scene.observed(scene.area());
        var parts = new ArrayList<Component>();
        parts.add(head(seen));
        parts.add(card(scene.indicator(), seen));
        clauses().forEach(clause -> parts.add(new ClauseCard(clause)));
        parts.add(new SourceNote(scene, seen, wording));
        scene.board().definitions().indicators().stream()
                .filter(indicator -> indicator.pillar() != Pillar.CONTEXT)
                .filter(indicator -> !indicator.equals(scene.indicator()))
                .filter(indicator -> scene.latest(indicator).value().isPresent())
                .forEach(indicator -> parts.add(card(indicator, scene.latest(indicator))));
        return parts.toArray(Component[]::new);
    }

    private PanelHead head(Observation seen) {
        return new PanelHead(scene.area().name(), facts(), Signs.marks(seen).inShort());
    }

    /** {@code 43.116 hộ · 149.830 người (2019) · mã 372}. */
    private String facts() {
        var facts = new ArrayList<String>();
        fact("households").ifPresent(facts::add);
        fact("population").ifPresent(people -> facts.add(people + year("population")));
        facts.add(wording.word("area.code", scene.area().code().value()));
        return String.join(" · ", facts);
    }

    private Optional<String> fact(String indicator) {
        return known(indicator).filter(seen -> seen.value().isPresent()).map(seen -> {
            var value = wording.value(indicator(indicator).orElseThrow(), seen.value());
            return seen.isPartial() ? PartialMark.SHAPE + "\u00a0" + value : value;
        });
    }

    private String year(String indicator) {
        return known(indicator)
                .map(seen -> " (" + wording.period(seen.timePeriod()) + ")")
                .orElse("");
    }

    private Optional<Observation> known(String indicator) {
        return indicator(indicator).map(scene::latest);
    }

    private Optional<Indicator> indicator(String id) {
        return scene.board().definitions().indicator(new IndicatorId(id));
    }

    private HeadlineCard card(Indicator indicator, Observation seen) {
        var judgement = scene.board().judge(indicator, scene.area().code(), seen.timePeriod());
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
                Signs.marks(seen)));
    }

    /** {@code 27.363 / 43.116 hộ (2019) · 8/11.160 đơn vị}. */
    private String counted(Indicator indicator, Observation seen) {
        if (seen.value().isEmpty()) {
            return notCounted(indicator);
        }
        var counted = new StringBuilder();
        if (seen.denominator().isPresent()) {
            counted.append(wording.count(seen.numerator().orElseThrow()))
                    .append(" / ")
                    .append(wording.count(seen.denominator().getAsDouble()));
            unitBelow(indicator).ifPresent(unit -> counted.append(' ').append(wording.unit(unit)));
            seen.denominatorPeriod()
                    .ifPresent(period ->
                            counted.append(" (").append(wording.period(period)).append(')'));
        }
        counted.append(counted.isEmpty() ? "" : " · ").append(wording.period(seen.timePeriod()));
        if (seen.isPartial() && seen.coverage().share().isPresent()) {
            counted.append(" · ")
                    .append(wording.word(
                            "partial.units",
                            wording.count(seen.coverage().counted()),
                            wording.count(seen.coverage().expected())));
        }
        return counted.toString();
    }

    private String notCounted(Indicator indicator) {
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
    private String change(Indicator indicator, Observation seen) {
        var period = seen.timePeriod();
        var yearAgo = new Period(period.frequency(), period.year() - 1, period.ordinal());
        return scene.board().history(indicator, scene.area().code(), period).stream()
                .filter(before -> before.timePeriod().equals(yearAgo))
                .filter(before -> before.coverage().isOfTheSame(seen.coverage()))
                .flatMap(before -> before.value().stream().boxed())
                .findFirst()
                .filter(before -> seen.value().isPresent())
                .map(before -> change(indicator, seen.value().getAsDouble() - before))
                .orElse("");
    }

    private String change(Indicator indicator, double difference) {
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
        return scene.board().targets(indicator, scene.area().code(), seen.timePeriod()).stream()
                .map(target -> new Tick(target.value() / 100, tick(indicator, target)))
                .toList();
    }

    /** {@code 2025: > 62,5 %}. */
    private String tick(Indicator indicator, Target target) {
        return target.year() + ": " + target.comparison().printed() + " " + wording.plain(target.value()) + "\u00a0"
                + wording.unit(indicator.unit());
    }

    private List<Clause> clauses() {
        return scene.board().clauses(scene.indicator(), scene.area().code(), scene.period()).stream()
                .map(this::worded)
                .toList();
    }

    private Clause worded(vn.toancanh.config.target.Clause clause) {
        var programme =
                scene.board().definitions().programme(clause.programme()).orElseThrow();
        var issued = Optional.ofNullable(programme.issuedOn())
                .map(Formats.of(wording.locale())::day)
                .map(day -> day + " · ")
                .orElse("");
        return new Clause(
                programme.name().in(wording.locale()), issued + programme.issuer(), clause.words(), outlook(clause));
    }

    private String outlook(vn.toancanh.config.target.Clause clause) {
        return switch (clause) {
            case Commitment commitment ->
                wording.word("clause.no-number", String.valueOf(commitment.year()))
                        + (commitment.note().isEmpty() ? "" : " · " + commitment.note());
            case Target target -> outlook(target);
        };
    }

    private String outlook(Target target) {
        var year = wording.word("clause.year", String.valueOf(target.year()));
        var value = scene.observed(scene.area()).value();
        var scope = scene.area().equals(scene.root()) ? "" : " · " + wording.word("clause.of-province");
        if (value.isEmpty() || target.isMetBy(value.getAsDouble())) {
            return year + scope;
        }
        var missing = wording.way(scene.indicator(), Math.abs(target.value() - value.getAsDouble()));
        return year + " · " + wording.word("clause.missing", missing) + scope;
    }
}
