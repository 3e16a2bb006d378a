package vn.toancanh.ui.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** Someone pressed Escape on the map: one level up. */
@DomEvent("area-up")
public class UpEvent extends ComponentEvent<ChoroplethMap> {
    /** Made by the browser's event. */
    public UpEvent(ChoroplethMap map, boolean fromClient) {
        super(map, fromClient);
    }
}
