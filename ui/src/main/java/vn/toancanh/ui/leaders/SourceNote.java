package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.board.Observation;

/** Where a number comes from: its period, its release, and the delivered files behind it. */
final class SourceNote extends Div {
    SourceNote(Scene scene, Observation seen, Wording wording) {
        addClassNames("tc-card", "tc-source");
        var facts = new DescriptionList();
        fact(facts, wording.word("period"), wording.periodInText(scene));
        scene.board().release().ifPresent(release -> {
            fact(facts, wording.word("source.release"), wording.release(release));
            files(scene, seen, release, wording).forEach(file -> fact(facts, wording.word("source"), file));
        });
        judgement(scene, seen, wording).ifPresent(how -> fact(facts, wording.word("source.judged"), how));
        fact(facts, wording.word("source.reference"), scene.indicator().reference());
        add(new Span(scene.indicator().definition().in(wording.locale())), facts);
    }

    /** By which rule it stands as it does, for those who cannot hover. */
    private static Optional<String> judgement(Scene scene, Observation seen, Wording wording) {
        return scene.board()
                .promises()
                .judge(scene.indicator(), scene.area().code(), scene.period())
                .filter(judged -> seen.value().isPresent())
                .map(judged -> judgement(scene, seen, judged, wording));
    }

    private static String judgement(Scene scene, Observation seen, Judgement judged, Wording wording) {
        var sign = Signs.of(seen, Optional.of(judged));
        var rule = wording.word(sign.key()) + ": " + wording.word(sign.whyKey());
        return (rule + " " + wording.judgedBy(scene.area(), seen, Optional.of(judged))).strip();
    }

    private static Stream<String> files(Scene scene, Observation seen, Release release, Wording wording) {
        var formula = scene.indicator().formula();
        var now = seen.timePeriod();
        var above = files(scene, formula.numerator(), now, now, release, wording);
        var below = formula.below().stream()
                .flatMap(measure ->
                        files(scene, measure, seen.denominatorPeriod().orElse(now), now, release, wording));
        return seen.value().isEmpty()
                ? Stream.empty()
                : Stream.concat(above, below).distinct();
    }

    /** Those of the periods from the oldest to the period shown, since a denominator is carried unit by unit. */
    private static Stream<String> files(
            Scene scene, MeasureId measure, Period oldest, Period now, Release release, Wording wording) {
        var feed = scene.board().definitions().measure(measure).map(Measure::feed);
        var name = feed.flatMap(id -> scene.board().definitions().feed(id))
                .map(known -> known.name().in(wording.locale()));
        return release.deliveries().stream()
                .filter(delivery -> Optional.of(delivery.feed()).equals(feed))
                .filter(delivery -> oldest.endsBy(delivery.timePeriod())
                        && delivery.timePeriod().endsBy(now))
                .map(delivery -> "%s %s · %s · %s"
                        .formatted(
                                name.orElse(""),
                                wording.period(delivery.timePeriod()),
                                delivery.provider(),
                                delivery.fileName()));
    }

    private static void fact(DescriptionList facts, String term, String description) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }
}
