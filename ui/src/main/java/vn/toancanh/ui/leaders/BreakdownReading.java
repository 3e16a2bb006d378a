package vn.toancanh.ui.leaders;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.config.indicator.IndicatorBreakdown;
import vn.toancanh.config.indicator.IndicatorBreakdown.Addition;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.Unit;
import vn.toancanh.lake.LakeException;
import vn.toancanh.ui.board.PartObservation;
import vn.toancanh.ui.component.BreakdownCard;
import vn.toancanh.ui.component.BreakdownLine;
import vn.toancanh.ui.component.Marks;

/** The chosen indicator of the chosen area part by part: operators, sectors. */
final class BreakdownReading {
    private static final Logger LOG = LoggerFactory.getLogger(BreakdownReading.class);
    private static final Comparator<PartObservation> GREATEST_FIRST =
            Comparator.comparingDouble((PartObservation part) -> value(part)).reversed();

    private final Scene scene;
    private final Wording wording;

    BreakdownReading(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
    }

    /** None where the indicator, or the period, is known as a whole only. */
    Optional<BreakdownCard> card() {
        return scene.board().breakdowns().of(scene.indicator()).flatMap(this::card);
    }

    /** The whole stands without its parts: where these cannot be read, the card says so. */
    private Optional<BreakdownCard> card(IndicatorBreakdown breakdown) {
        try {
            var known = known();
            return known.isEmpty() ? Optional.empty() : Optional.of(card(breakdown, known));
        } catch (LakeException e) {
            LOG.warn("Cannot read the parts of {} in {}", scene.indicator().id(), scene.period(), e);
            return Optional.of(new BreakdownCard(title(breakdown), wording.word("breakdown.unreadable")));
        }
    }

    private List<PartObservation> known() {
        return scene
                .board()
                .breakdowns()
                .observe(scene.indicator(), scene.area().code(), scene.period())
                .stream()
                .filter(part -> part.seen().value().isPresent())
                .sorted(GREATEST_FIRST)
                .toList();
    }

    private BreakdownCard card(IndicatorBreakdown breakdown, List<PartObservation> known) {
        var ofAll = known.stream()
                .map(part -> Signs.marks(part.seen()))
                .reduce(Marks::shared)
                .orElse(Marks.NONE);
        double full = scene.indicator().unit() == Unit.PERCENT ? 100 : value(known.getFirst());
        return new BreakdownCard(
                title(breakdown),
                ofAll,
                note(breakdown),
                known.stream().map(part -> line(part, breakdown, ofAll, full)).toList());
    }

    private BreakdownLine line(PartObservation part, IndicatorBreakdown breakdown, Marks ofAll, double full) {
        return new BreakdownLine(
                breakdown.by().nameOf(part.part()).in(wording.locale()),
                wording.brief(scene.indicator(), part.seen()),
                full > 0 ? value(part) / full : 0,
                Signs.marks(part.seen()).without(ofAll));
    }

    private String title(IndicatorBreakdown breakdown) {
        return wording.word("breakdown.by", breakdown.by().name().in(wording.locale()));
    }

    /** What a part is divided by, and whether parts add up. */
    private String note(IndicatorBreakdown breakdown) {
        var base =
                switch (breakdown.base()) {
                    case NONE -> "";
                    case PART ->
                        wording.word(
                                "breakdown.of-part",
                                below(),
                                breakdown.by().name().in(wording.locale()));
                    case WHOLE -> wording.word("breakdown.of-whole", below());
                };
        var addition = breakdown.addition() == Addition.OVERLAPS ? wording.word("breakdown.overlaps") : "";
        return Stream.of(base, addition).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    /** As it stands within a sentence. */
    private String below() {
        return scene.indicator()
                .formula()
                .below()
                .flatMap(this::measure)
                .map(measure -> measure.name().in(wording.locale()))
                .map(name -> name.substring(0, 1).toLowerCase(wording.locale()) + name.substring(1))
                .orElse("");
    }

    private Optional<Measure> measure(MeasureId id) {
        return scene.board().definitions().measure(id);
    }

    private static double value(PartObservation part) {
        return part.seen().value().orElse(0);
    }
}
