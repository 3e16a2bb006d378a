package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.component.Breadcrumb;
import vn.toancanh.ui.component.Link;
import vn.toancanh.ui.component.MapTitle;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.component.Part;
import vn.toancanh.ui.leaders.Sight.Form;

/** What stands above the map: the way down to the area, the indicator, where and when, and how the whole stands. */
final class HeadReading {
    private final Scene scene;
    private final Wording wording;

    HeadReading(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
    }

    String pageTitle() {
        return indicator() + " · " + scene.area().shortName() + " · Toàn Cảnh";
    }

    Breadcrumb way() {
        var steps = scene.geography().upwardsFrom(scene.area().code()).reversed();
        return new Breadcrumb(IntStream.range(0, steps.size())
                .mapToObj(at -> new Link(
                        step(steps, at), scene.sight().at(steps.get(at).code()).address()))
                .toList());
    }

    /** A township may share the name of its district: then it is named in full. */
    private static String step(List<Area> steps, int at) {
        var area = steps.get(at);
        return at > 0 && steps.get(at - 1).shortName().equals(area.shortName()) ? area.name() : area.shortName();
    }

    /**
     * The title.
     *
     * @param marks those of the map's numbers; the title carries them and those of the whole
     */
    MapTitle title(Marks marks) {
        var whole = scene.board().observe(scene.indicator(), scene.root().code(), scene.period());
        var judgement =
                scene.board().promises().judge(scene.indicator(), scene.root().code(), scene.period());
        var title = new MapTitle(
                indicator(),
                context(whole),
                wording.value(scene.indicator(), whole.value()),
                wording.part(whole),
                Signs.of(whole, judgement));
        if (scene.selected() != null) {
            chosenIn(title);
        }
        return title.with(beside(marks.and(Signs.marks(whole))));
    }

    private void chosenIn(MapTitle title) {
        var seen = scene.observed(scene.area());
        var judgement =
                scene.board().promises().judge(scene.indicator(), scene.area().code(), scene.period());
        title.chosen(
                scene.area().shortName(),
                wording.value(scene.indicator(), seen.value()),
                wording.part(seen),
                Signs.of(seen, judgement));
    }

    private Component[] beside(Marks marks) {
        return Stream.concat(Stream.of(marks.inWords()), Stream.of(formSwitch()))
                .toArray(Component[]::new);
    }

    private String indicator() {
        return scene.indicator().name().in(wording.locale());
    }

    /** A number of too small a part is not called that of the whole area. */
    private String context(Observation whole) {
        var level = scene.units().stream()
                .map(unit -> unit.level().id())
                .findFirst()
                .orElse("commune");
        var ofAll = Stream.of(wording.word("map.total"))
                .filter(words -> wording.part(whole).size() != Part.Size.FEW);
        return Stream.concat(Stream.of(scene.root().shortName(), wording.word("level." + level), when(whole)), ofAll)
                .collect(Collectors.joining(" · "));
    }

    /** {@code năm 2024 (số liệu 2019–2024)}. */
    private String when(Observation whole) {
        var countedFor = wording.countedFor(whole).map(when -> " (" + when + ")");
        return wording.periodInText(scene) + countedFor.orElse("");
    }

    private Anchor formSwitch() {
        var other = scene.sight().form() == Form.MAP ? Form.TABLE : Form.MAP;
        var words = wording.word(other == Form.MAP ? "form.map" : "form.table");
        var anchor = new Link(words, scene.sight().as(other).address()).anchor();
        anchor.addClassName("tc-chip");
        return anchor;
    }
}
