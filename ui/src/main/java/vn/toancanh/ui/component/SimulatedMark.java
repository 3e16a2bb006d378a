package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Span;

/** The striped amber mark on everything that is not a measurement of the real province. */
public class SimulatedMark extends Span {
    /** Says "Mô phỏng", and why on hovering. */
    public SimulatedMark() {
        super();
        addClassName("tc-simulated");
        setText(getTranslation("mark.simulated"));
        setTitle(getTranslation("mark.simulated.why"));
    }
}
