package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Stands where the time slider would, when there is only one period to show. */
public class OnlyPeriod extends Div {
    /** Names the period. */
    public OnlyPeriod(String label, String period) {
        addClassNames("tc-time", "tc-card");
        var edge = new Span(label);
        edge.addClassName("edge");
        var now = new Span(period);
        now.addClassName("now");
        add(edge, now);
    }
}
