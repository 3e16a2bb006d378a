package vn.toancanh.ui.map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import software.xdev.vaadin.maps.leaflet.flow.LMap;

/**
 * A Leaflet map whose areas are coloured by value; the browser fetches the geometry itself, and a change of colours
 * sends no geometry. It may be detached and attached again at any time: each attach tells the browser all it shows.
 *
 * <p>Decision: docs/decisions/0003-leaflet-add-on-and-our-subclass.md
 */
@JsModule("./toancanh/choropleth-map.js")
public class ChoroplethMap extends LMap {
    private @Nullable Shapes shapes;
    private @Nullable Choropleth choropleth;
    private String selected = "";

    /** An empty map; it fits its shapes into its room once it has both. */
    public ChoroplethMap() {
        addClassName("tc-map");
    }

    /** Says to a screen reader what the map shows. */
    public void describe(String what) {
        getElement().setAttribute("aria-label", what);
    }

    /** Draws other areas; the colours that were given before are kept for areas of the same code. */
    public void shapes(Shapes shapes) {
        this.shapes = shapes;
        if (isAttached()) {
            sendShapes(shapes);
        }
    }

    /** Colours the areas; those that are not named are hatched as unknown. */
    public void colour(Choropleth choropleth) {
        this.choropleth = choropleth;
        if (isAttached()) {
            sendColours(choropleth);
        }
    }

    /** Outlines one area; an empty code outlines none. */
    public void select(String code) {
        this.selected = code;
        if (isAttached()) {
            sendSelection();
        }
    }

    /** Calls back when someone chooses an area. */
    public Registration onAreaClick(ComponentEventListener<AreaClickEvent> listener) {
        return addListener(AreaClickEvent.class, listener);
    }

    /** Calls back when someone asks for the level above. */
    public Registration onUp(ComponentEventListener<UpEvent> listener) {
        return addListener(UpEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        // Before the add-on's own part, which expects a map in the browser even after a second attach.
        getElement().executeJs("window.toancanh.map(this)");
        super.onAttach(attached);
        if (shapes != null) {
            sendShapes(shapes);
        }
        if (choropleth != null) {
            sendColours(choropleth);
        }
        sendSelection();
    }

    private void sendShapes(Shapes shapes) {
        getElement().executeJs("window.toancanh.map(this).shapes($0, $1)", shapes, MapWords.of(this));
    }

    private void sendColours(Choropleth choropleth) {
        getElement().executeJs("window.toancanh.map(this).colour($0)", choropleth.wire());
    }

    private void sendSelection() {
        getElement().executeJs("window.toancanh.map(this).select($0)", selected);
    }
}
