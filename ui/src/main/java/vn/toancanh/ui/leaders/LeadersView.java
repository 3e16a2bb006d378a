package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.atlas.Atlas;
import vn.toancanh.ui.atlas.MapSheet;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.component.Breadcrumb;
import vn.toancanh.ui.component.Headline.Kind;
import vn.toancanh.ui.component.Legend;
import vn.toancanh.ui.component.Link;
import vn.toancanh.ui.component.MapTitle;
import vn.toancanh.ui.component.OnlyPeriod;
import vn.toancanh.ui.component.PanelHead;
import vn.toancanh.ui.component.SimulatedMark;
import vn.toancanh.ui.component.TimeSlider;
import vn.toancanh.ui.leaders.Sight.Form;
import vn.toancanh.ui.map.Shapes;

/** The leaders' screen, on the board of the latest release. */
@Route(Sight.PATH + "/:area?")
@RouteAlias("")
class LeadersView extends LeadersLayout implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Boards boards;
    private final transient Atlas atlas;
    private final AreaCode home;
    private @Nullable Sight sight;
    private String title = "Toàn Cảnh";
    private transient @Nullable Shapes shownShapes;
    private transient @Nullable Board shown;
    private @Nullable Runnable stopListening;
    private @Nullable Runnable stopListeningToAtlas;

    LeadersView(Boards boards, Atlas atlas, @Value("${toancanh.province:37}") String home) {
        this.boards = boards;
        this.atlas = atlas;
        this.home = new AreaCode(home);
        map().onAreaClick(click -> go(click.code()));
        up(this::goUp);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = read(event);
        if (asked.isEmpty() || !isKnown(asked.get())) {
            event.rerouteToError(
                    NotFoundException.class,
                    getTranslation("area.unknown", event.getLocation().getPath()));
        } else {
            sight = asked.get();
            show(boards.current());
        }
    }

    private Optional<Sight> read(BeforeEnterEvent event) {
        try {
            return Optional.of(Sight.of(event.getLocation(), home));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isKnown(Sight asked) {
        var board = boards.current();
        return board.release().isEmpty() || Scene.of(board, asked).isPresent();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var page = attached.getUI();
        stopListening = boards.onNewBoard(board -> page.access(() -> show(board)));
        stopListeningToAtlas = atlas.onNewBoundaries(() -> page.access(() -> show(boards.current())));
        if (shown != boards.current()) {
            show(boards.current());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (stopListening != null) {
            stopListening.run();
        }
        if (stopListeningToAtlas != null) {
            stopListeningToAtlas.run();
        }
        super.onDetach(detached);
    }

    private void show(Board board) {
        var wording = wording();
        shown = board;
        release(board.release().map(wording::release).orElse(wording.word("release.none")));
        if (board.release().isEmpty() || sight == null) {
            panel(new PanelHead(wording.word("release.none"), wording.word("release.none.why")));
            return;
        }
        Scene.of(board, sight).ifPresent(scene -> show(scene, wording));
    }

    private void show(Scene scene, Wording wording) {
        var reading = new MapReading(scene, wording);
        title = scene.indicator().name().in(wording.locale()) + " · "
                + scene.area().shortName() + " · Toàn Cảnh";
        way(new Breadcrumb(way(scene)));
        indicators(new IndicatorReading(scene, wording).list());
        title(mapTitle(scene, reading, wording));
        legend(new Legend(reading.key()));
        period(slider(scene, wording));
        panel(new PanelReading(scene, wording).parts());
        draw(scene, reading, wording);
    }

    private void draw(Scene scene, MapReading reading, Wording wording) {
        var sheet = atlas.sheetOf(
                scene.units(), scene.geography(), scene.board().definitions().seats());
        if (scene.sight().form() == Form.TABLE || sheet.isEmpty()) {
            table(new AreaTable(scene, reading, wording));
            return;
        }
        noTable();
        shapes(scene, sheet.get(), wording);
        map().describe(scene.indicator().name().in(wording.locale()) + ", "
                + scene.root().name());
        map().colour(reading.colours());
        map().select(scene.selected() == null ? "" : scene.selected().code().value());
    }

    /** Geometry is named again only when it, or what is said of it, is another. */
    private void shapes(Scene scene, MapSheet sheet, Wording wording) {
        int undrawn = scene.units().size() - sheet.drawn().size();
        var shapes = Shapes.alone(sheet.url(), new BoundaryNote(wording).of(sheet, undrawn));
        if (!shapes.equals(shownShapes)) {
            shownShapes = shapes;
            map().shapes(shapes);
        }
    }

    private static List<Link> way(Scene scene) {
        return scene.geography().upwardsFrom(scene.area().code()).reversed().stream()
                .map(area ->
                        new Link(area.shortName(), scene.sight().at(area.code()).address()))
                .toList();
    }

    private MapTitle mapTitle(Scene scene, MapReading reading, Wording wording) {
        var whole = scene.board().observe(scene.indicator(), scene.root().code(), scene.period());
        var judgement = scene.board().judge(scene.indicator(), scene.root().code(), scene.period());
        var context = String.join(
                " · ",
                scene.root().shortName(),
                wording.word("level." + levelOf(scene.units())),
                wording.periodInText(scene.period()),
                wording.word("map.total"));
        var heading = new MapTitle(
                scene.indicator().name().in(wording.locale()),
                context,
                wording.value(scene.indicator(), whole.value()) + partial(whole, wording),
                Signs.of(whole, judgement));
        return reading.kind() == Kind.SIMULATED
                ? heading.with(new SimulatedMark(), formSwitch(scene, wording))
                : heading.with(formSwitch(scene, wording));
    }

    private static String partial(Observation whole, Wording wording) {
        return whole.value().isEmpty() || whole.coverage().isComplete() ? "" : " · " + wording.word("partial");
    }

    private static Anchor formSwitch(Scene scene, Wording wording) {
        var other = scene.sight().form() == Form.MAP ? Form.TABLE : Form.MAP;
        var anchor = new Anchor(
                scene.sight().as(other).address(), wording.word(other == Form.MAP ? "form.map" : "form.table"));
        anchor.getElement().setAttribute("router-link", true);
        anchor.addClassName("tc-chip");
        return anchor;
    }

    private static String levelOf(List<Area> units) {
        return units.stream().map(unit -> unit.level().id()).findFirst().orElse("commune");
    }

    private Component slider(Scene scene, Wording wording) {
        var periods = scene.periods();
        if (periods.size() < 2) {
            return new OnlyPeriod(wording.word("period"), wording.periodInText(scene.period()));
        }
        return new TimeSlider(
                periods.stream().map(wording::period).collect(Collectors.toList()),
                Math.max(0, periods.indexOf(scene.period())),
                index -> choose(scene, periods.get(index)));
    }

    /** Another period changes the colours and the words, not the way back: the address is replaced. */
    private void choose(Scene scene, Period period) {
        sight = scene.sight().in(period);
        UI.getCurrent().getPage().getHistory().replaceState(null, sight.address());
        Scene.of(scene.board(), sight).ifPresent(other -> refresh(other, wording()));
    }

    private void refresh(Scene scene, Wording wording) {
        var reading = new MapReading(scene, wording);
        way(new Breadcrumb(way(scene)));
        indicators(new IndicatorReading(scene, wording).list());
        title(mapTitle(scene, reading, wording));
        legend(new Legend(reading.key()));
        panel(new PanelReading(scene, wording).parts());
        draw(scene, reading, wording);
    }

    private Wording wording() {
        return new Wording(getLocale(), this::getTranslation);
    }

    private void go(String code) {
        if (sight != null) {
            UI.getCurrent().navigate(sight.at(new AreaCode(code)).address());
        }
    }

    private void goUp() {
        if (sight != null) {
            Scene.of(boards.current(), sight).map(Scene::up).map(Sight::address).ifPresent(UI.getCurrent()::navigate);
        }
    }
}
