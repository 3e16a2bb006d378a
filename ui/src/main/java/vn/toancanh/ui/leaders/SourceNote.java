package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.board.Observation;

/** Where a number comes from: its period, its release, and who delivered what is behind it. */
final class SourceNote extends Div {
    SourceNote(Scene scene, Observation seen, Wording wording) {
        addClassNames("tc-card", "tc-source");
        var facts = new DescriptionList();
        fact(facts, wording.word("period"), wording.periodInText(scene));
        scene.board().release().ifPresent(release -> {
            fact(facts, wording.word("source.release"), wording.release(release));
            sources(scene, seen, wording)
                    .forEach((words, files) -> source(facts, wording.word("source"), words, files));
        });
        judgement(scene, seen, wording).ifPresent(how -> fact(facts, wording.word("source.judged"), how));
        fact(facts, wording.word("source.reference"), scene.indicator().reference());
        add(new Span(scene.indicator().definition().in(wording.locale())), facts);
    }

    /** Why it stands as it does, for those who cannot hover. */
    private static Optional<String> judgement(Scene scene, Observation seen, Wording wording) {
        return scene.board()
                .promises()
                .judge(scene.indicator(), scene.area().code(), scene.period())
                .filter(judged -> seen.value().isPresent())
                .map(judged -> judgement(scene, seen, judged, wording));
    }

    private static String judgement(Scene scene, Observation seen, Judgement judged, Wording wording) {
        var verdict = Signs.of(seen, Optional.of(judged));
        var reason = wording.word(verdict.sign().key()) + ": " + wording.word(verdict.whyKey());
        return (reason + " " + wording.judgedBy(scene.area(), seen, Optional.of(judged))).strip();
    }

    /** Who delivered what the number was counted from, and the names of the files; what stands above the line first. */
    private static Map<String, List<String>> sources(Scene scene, Observation seen, Wording wording) {
        var board = scene.board();
        var formula = scene.indicator().formula();
        var makeup = board.makeup(scene.indicator(), seen.refArea(), seen.timePeriod());
        var above = board.deliveriesBehind(formula.numerator(), makeup.above()).stream();
        var below =
                formula.below().stream().flatMap(measure -> board.deliveriesBehind(measure, makeup.below()).stream());
        return Stream.concat(above, below)
                .distinct()
                .collect(Collectors.groupingBy(
                        delivery -> source(delivery, board.definitions(), wording),
                        LinkedHashMap::new,
                        Collectors.mapping(Delivery::fileName, Collectors.toList())));
    }

    private static String source(Delivery delivery, Definitions definitions, Wording wording) {
        return "%s %s · %s"
                .formatted(
                        definitions
                                .feed(delivery.feed())
                                .map(feed -> feed.name().in(wording.locale()))
                                .orElse(""),
                        wording.period(delivery.timePeriod()),
                        definitions.providers().nameOf(delivery.provider()).in(wording.locale()));
    }

    /** A leader reads who delivered; what the files were called is for whoever looks closer. */
    private static void source(DescriptionList facts, String term, String words, List<String> files) {
        var description = new DescriptionList.Description(words);
        description.setTitle(String.join(", ", files));
        facts.add(new DescriptionList.Term(term), description);
    }

    private static void fact(DescriptionList facts, String term, String description) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }
}
