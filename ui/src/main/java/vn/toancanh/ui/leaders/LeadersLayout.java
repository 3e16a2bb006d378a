package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import vn.toancanh.ui.component.Redraw;
import vn.toancanh.ui.component.TimeSlider;
import vn.toancanh.ui.map.ChoroplethMap;
import vn.toancanh.ui.shell.TopBar;

/**
 * Arranges the leaders' screen: indicators on the left, the map in the middle, the chosen area on the right; on a phone
 * the map first and the rest below it. It does not know where the numbers come from.
 */
@Uses(TimeSlider.class)
public class LeadersLayout extends Div {
    /** Waits until the strip has its room, and its words their width: the first answer is drawn before it stands in the page. */
    private static final String CHOSEN_INTO_VIEW = """
            new ResizeObserver(async (sizes, watch) => {
              watch.disconnect();
              await document.fonts.ready;
              const room = this.getBoundingClientRect();
              const chosen = this.querySelector('[aria-current]');
              const at = chosen?.getBoundingClientRect();
              const isSeen = !at || at.left >= room.left && at.right <= room.right && at.top >= room.top && at.bottom <= room.bottom;
              if (!isSeen) chosen.scrollIntoView({block: 'nearest', inline: 'nearest'});
            }).observe(this)""";

    private final ChoroplethMap map = new ChoroplethMap();
    private final Div way = place("tc-way");
    private final Div tools = place("tc-tools");
    private final Div release = place("tc-release");
    private final Div indicators = place("tc-side");
    private final Div title = place("tc-title");
    private final Div notice = place("tc-notice");
    private final Div legend = place("tc-legend-place");
    private final Div period = place("tc-period");
    private final Div table = place("tc-table-place");
    private final Main stage = new Main();
    private final Aside panel = new Aside();

    /** An empty screen around a map. */
    public LeadersLayout() {
        addClassName("tc-screen");
        panel.addClassName("tc-panel");
        legend.getElement().setAttribute("data-over-map", true);
        title.getElement().setAttribute("data-over-map", true);
        notice.getElement().setAttribute("role", "status");
        stage.add(title, notice, map, table, legend, period);
        stage.addClassName("tc-stage");
        add(header(), indicators, stage, panel);
    }

    /** The map; it stays the same one while everything around it changes. */
    public ChoroplethMap map() {
        return map;
    }

    /** The way from the country to here. */
    public void way(Component breadcrumb) {
        Redraw.in(way, breadcrumb);
    }

    /** What stands at the right of the header before the switches, such as the search. */
    public void tools(Component... tools) {
        Redraw.in(this.tools, tools);
    }

    /** The release that all numbers are from. */
    public void release(String words) {
        var chip = new Span(words);
        chip.addClassName("tc-chip");
        Redraw.in(release, chip);
    }

    /** The indicators. */
    public void indicators(Component list) {
        Redraw.in(indicators, list);
    }

    /** Shows nothing of an area: no map, no words. */
    protected void clear() {
        List.of(way, indicators, title, legend, period).forEach(Redraw::in);
        notice("");
        table(new Div());
    }

    /** Scrolls to the chosen indicator where an address has put it out of sight, and no further than it needs. */
    protected void chosenIntoView() {
        indicators.getElement().executeJs(CHOSEN_INTO_VIEW);
    }

    /** What the map shows, in words. */
    public void title(Component title) {
        Redraw.in(this.title, title);
    }

    /** Says what a person should know of what is shown; empty says nothing. */
    public void notice(String words) {
        notice.setText(words);
    }

    /** Shows a table in place of the map. */
    public void table(Component table) {
        Redraw.in(this.table, table);
        stage.addClassName("tabular");
    }

    /** Shows the map again. */
    public void noTable() {
        table.removeAll();
        stage.removeClassName("tabular");
    }

    /** What its colours mean. */
    public void legend(Component legend) {
        Redraw.in(this.legend, legend);
    }

    /** Which period it shows. */
    public void period(Component control) {
        Redraw.in(period, control);
    }

    /** The chosen area. */
    public void panel(Component... parts) {
        Redraw.in(panel, parts);
    }

    /** What Escape does, wherever the focus is: one level up. */
    public void up(Command up) {
        Shortcuts.addShortcutListener(this, up, Key.ESCAPE);
        map.onUp(escape -> up.execute());
    }

    private Header header() {
        var header = new TopBar(way, tools);
        header.add(release);
        return header;
    }

    private static Div place(String className) {
        var place = new Div();
        place.addClassName(className);
        return place;
    }
}
