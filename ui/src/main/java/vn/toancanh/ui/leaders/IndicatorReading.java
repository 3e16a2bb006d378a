package vn.toancanh.ui.leaders;

import java.util.List;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.Pillar;
import vn.toancanh.ui.component.IndicatorEntry;
import vn.toancanh.ui.component.IndicatorList;
import vn.toancanh.ui.component.Link;

/** All indicators with what is last known of them in the chosen area. */
final class IndicatorReading {
    private final Scene scene;
    private final Wording wording;

    IndicatorReading(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
    }

    IndicatorList list() {
        var list = new IndicatorList();
        for (var pillar : Pillar.values()) {
            var entries = entries(pillar);
            if (!entries.isEmpty()) {
                list.pillar(pillar.label().in(wording.locale()), entries, address(scene.indicator()));
            }
        }
        return list;
    }

    private List<IndicatorEntry> entries(Pillar pillar) {
        return scene.board().definitions().indicators().stream()
                .filter(indicator -> indicator.pillar() == pillar)
                .map(this::entry)
                .toList();
    }

    private IndicatorEntry entry(Indicator indicator) {
        var seen = scene.latest(indicator);
        var judgement = scene.board().promises().judge(indicator, scene.area().code(), seen.timePeriod());
        return new IndicatorEntry(
                new Link(indicator.name().in(wording.locale()), address(indicator)),
                wording.brief(indicator, seen),
                wording.part(seen),
                Signs.marks(seen),
                Signs.of(seen, judgement));
    }

    private String address(Indicator indicator) {
        return scene.sight().of(indicator.id()).address();
    }
}
