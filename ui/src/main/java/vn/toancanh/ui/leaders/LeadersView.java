package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.History;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.ui.atlas.Atlas;
import vn.toancanh.ui.atlas.MapSheet;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.component.Legend;
import vn.toancanh.ui.component.OnlyPeriod;
import vn.toancanh.ui.component.PanelHead;
import vn.toancanh.ui.component.TimeSlider;
import vn.toancanh.ui.map.Shapes;
import vn.toancanh.ui.shell.NoSuchPlace;

/** The leaders' screen, on the board of the latest release. */
@Route(Sight.PATH + "/:area?")
@RouteAlias("")
class LeadersView extends LeadersLayout implements BeforeEnterObserver, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(LeadersView.class);

    private final transient Boards boards;
    private final transient Atlas atlas;
    private final transient Sights sights;
    private @Nullable Sight sight;
    private QueryParameters parameters = QueryParameters.empty();
    private transient @Nullable Scene inView;
    private @Nullable TimeSlider slider;
    private String title = "Toàn Cảnh";
    private transient @Nullable Shapes shownShapes;
    private @Nullable Runnable stopListening;
    private @Nullable Runnable stopListeningToAtlas;

    LeadersView(Boards boards, Atlas atlas, Sights sights) {
        this.boards = boards;
        this.atlas = atlas;
        this.sights = sights;
        map().onAreaClick(click -> go(click.code()));
        up(this::goUp);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = sights.at(event.getLocation());
        if (asked.isEmpty()) {
            event.rerouteToError(
                    new NoSuchPlace(
                            getTranslation("area.unknown", event.getLocation().getPath())),
                    "");
        } else {
            sight = asked.get();
            parameters = event.getLocation().getQueryParameters();
            show(boards.current());
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var page = attached.getUI();
        stopListening = boards.onNewBoard(board -> page.access(() -> showOrTell(() -> board)));
        stopListeningToAtlas = atlas.onNewBoundaries(() -> page.access(() -> showOrTell(boards::current)));
        // What came between entering and listening.
        show(boards.current());
        chosenIntoView();
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
        release(board.release().map(wording::release).orElse(wording.word("release.none")));
        if (board.release().isEmpty() || sight == null) {
            nothing(wording.word("release.none"), wording.word("release.none.why"));
            return;
        }
        Scene.of(board, sight)
                .ifPresentOrElse(
                        scene -> show(scene, wording),
                        () -> nothing(wording.word("area.gone"), wording.word("area.unknown", sight.path())));
    }

    /** Numbers of another release must not stand under the name of this one. */
    private void nothing(String title, String why) {
        inView = null;
        slider = null;
        shownShapes = null;
        clear();
        pageTitle(title + " · Toàn Cảnh");
        panel(new PanelHead(title, why));
    }

    private void show(Scene scene, Wording wording) {
        var reading = new MapReading(scene, wording);
        var head = new HeadReading(scene, wording);
        inView = scene;
        pageTitle(head.pageTitle());
        way(head.way());
        indicators(new IndicatorReading(scene, wording).list());
        title(head.title(reading.marks()));
        legend(new Legend(reading.key()));
        period(scene, wording);
        panel(new PanelReading(scene, wording).parts());
        var drawing = Drawing.of(scene, atlas);
        var notices = Stream.of(new AddressNote(parameters, scene, wording).words(), drawing.note(wording));
        notice(notices.filter(words -> !words.isEmpty()).collect(Collectors.joining(" ")));
        draw(drawing, scene, reading, wording);
    }

    private void draw(Drawing drawing, Scene scene, MapReading reading, Wording wording) {
        if (drawing.sheet().isEmpty()) {
            table(new AreaTable(scene, reading, wording));
            return;
        }
        noTable();
        shapes(scene, drawing.sheet().get(), wording);
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

    private void period(Scene scene, Wording wording) {
        var periods = scene.periods().stream().map(wording::period).toList();
        if (periods.size() < 2) {
            slider = null;
            period(new OnlyPeriod(wording.word("period"), wording.periodInText(scene)));
            return;
        }
        int chosen = Math.max(0, scene.periods().indexOf(scene.period()));
        if (slider != null && slider.isOver(periods)) {
            slider.show(chosen);
        } else {
            slider = new TimeSlider(periods, chosen, this::choose);
            period(slider);
        }
    }

    /** Another period changes the colours and the words, not the way back: the address is replaced. */
    private void choose(int index) {
        if (inView != null) {
            var other = inView.sight().in(inView.periods().get(index));
            history().replaceState(null, other.address());
            turnTo(other);
        }
    }

    private Wording wording() {
        return new Wording(getLocale(), this::getTranslation);
    }

    private void go(String code) {
        if (inView != null) {
            go(inView.sight().at(new AreaCode(code)));
        }
    }

    private void goUp() {
        if (inView != null) {
            go(inView.up());
        }
    }

    /** Another area of the same screen: a step that Back undoes, without the router's way through all of the page. */
    private void go(Sight other) {
        if (inView == null || !other.equals(inView.sight())) {
            history().pushState(null, other.address());
            turnTo(other);
        }
    }

    private void turnTo(Sight other) {
        sight = other;
        parameters = other.parameters();
        showOrTell(boards::current);
    }

    /** What fails while the page stands is asked for again through the router, which knows the page that tells of it. */
    private void showOrTell(Supplier<Board> board) {
        try {
            show(board.get());
        } catch (RuntimeException e) {
            if (sight == null) {
                throw e;
            }
            LOG.warn("Cannot change the page to “{}”: it is asked for anew", sight.address(), e);
            UI.getCurrent().navigate(sight.path(), sight.parameters());
        }
    }

    /** The router asks for the title when it comes here; whatever changes it later must say so. */
    private void pageTitle(String words) {
        if (!words.equals(title)) {
            title = words;
            getUI().ifPresent(page -> page.getPage().setTitle(words));
        }
    }

    private static History history() {
        return UI.getCurrent().getPage().getHistory();
    }
}
