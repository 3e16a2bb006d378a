package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** A value on its way to its targets: the first target is a solid tick, the later ones are dashed. */
public class BulletBar extends Div {
    /**
     * Fills the bar up to a share.
     *
     * @param share how much of the bar is filled, 0 to 1
     * @param sign the colour of the filling
     * @param ticks the targets, the nearest first
     * @param description the same in words
     */
    public BulletBar(double share, Sign sign, List<Tick> ticks, String description) {
        addClassNames("tc-bullet", sign.token());
        getElement().setAttribute("role", "img");
        var targets = ticks.stream().map(Tick::words).collect(Collectors.joining("; "));
        getElement().setAttribute("aria-label", targets.isEmpty() ? description : description + " (" + targets + ")");
        var filling = new Span();
        filling.addClassName("filling");
        filling.getStyle().set("width", percent(share));
        add(filling);
        ticks.forEach(tick -> add(mark(tick)));
    }

    private static Span mark(Tick tick) {
        var mark = new Span();
        mark.addClassName("tick");
        mark.setTitle(tick.words());
        mark.getStyle().set("left", percent(tick.share()));
        return mark;
    }

    private static String percent(double share) {
        return Math.clamp(share, 0, 1) * 100 + "%";
    }
}
