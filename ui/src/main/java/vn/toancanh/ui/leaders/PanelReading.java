package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.indicator.Pillar;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.component.ClauseCard;
import vn.toancanh.ui.component.PanelHead;
import vn.toancanh.ui.component.PartialMark;

/** What the panel says of the chosen area: the chosen indicator in full and by its parts, the other headlines, the clauses, the source. */
final class PanelReading {
    private final Scene scene;
    private final Wording wording;

    PanelReading(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
    }

    Component[] parts() {
        var seen = scene.observed(scene.area());
        var cards = new CardReading(scene, wording);
        var parts = new ArrayList<Component>();
        parts.add(head(seen));
        parts.add(cards.card(scene.indicator(), seen));
        new ClauseReading(scene, wording).clauses().forEach(clause -> parts.add(new ClauseCard(clause)));
        new BreakdownReading(scene, wording).card().ifPresent(parts::add);
        parts.add(new SourceNote(scene, seen, wording));
        scene.board().definitions().indicators().stream()
                .filter(indicator -> indicator.pillar() != Pillar.CONTEXT)
                .filter(indicator -> !indicator.equals(scene.indicator()))
                .filter(indicator -> scene.latest(indicator).isCounted())
                .forEach(indicator -> parts.add(cards.card(indicator, scene.latest(indicator))));
        return parts.toArray(Component[]::new);
    }

    private PanelHead head(Observation seen) {
        return new PanelHead(scene.area().name(), facts(), Signs.marks(seen).inShort());
    }

    /** {@code 43.116 hộ · 149.830 người (2019) · mã 372}; of a part, {@code ◔ 9.277.718 người (2019, tổng của 6/63 tỉnh)}. */
    private String facts() {
        var facts = new ArrayList<String>();
        fact("households").ifPresent(facts::add);
        fact("population").ifPresent(people -> facts.add(people + whenAndWhere("population")));
        facts.add(wording.word("area.code", scene.area().code().value()));
        return String.join(" · ", facts);
    }

    private Optional<String> fact(String indicator) {
        return known(indicator).filter(seen -> seen.value().isPresent()).map(seen -> {
            var value = wording.value(indicator(indicator).orElseThrow(), seen.value());
            return seen.isPartial() ? PartialMark.SHAPE + "\u00a0" + value : value;
        });
    }

    private String whenAndWhere(String indicator) {
        return known(indicator)
                .map(seen -> Stream.of(
                                wording.span(seen).orElseGet(() -> wording.period(seen.timePeriod())),
                                wording.part(seen).words())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ", " (", ")")))
                .orElse("");
    }

    /** Both as they were counted last, so that they are of one year; whatever the map shows. */
    private Optional<Observation> known(String indicator) {
        return indicator(indicator)
                .map(known -> scene.board().latest(known, scene.area().code(), scene.period()));
    }

    private Optional<Indicator> indicator(String id) {
        return scene.board().definitions().indicator(new IndicatorId(id));
    }
}
