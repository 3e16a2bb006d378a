package vn.toancanh.ui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone chose an area of the map by pointer or keyboard. */
@DomEvent("area-click")
public class AreaClickEvent extends ComponentEvent<ChoroplethMap> {
    private final String code;

    /** Made by the browser's event. */
    public AreaClickEvent(ChoroplethMap map, boolean fromClient, @EventData("event.detail") String code) {
        super(map, fromClient);
        this.code = code;
    }

    /** The code of the area in the geometry. */
    public String code() {
        return code;
    }
}
