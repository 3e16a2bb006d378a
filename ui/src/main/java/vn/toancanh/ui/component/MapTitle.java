package vn.toancanh.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** What a map shows: the indicator, then where and when, then how the whole stands. */
public class MapTitle extends Div {
    /**
     * A title over two lines.
     *
     * @param indicator its full name
     * @param context where and when, such as "Ninh Bình · cấp huyện · tháng 12/2024"
     * @param whole the value of the whole area
     * @param part for how much of the area that value speaks
     * @param verdict how the whole stands
     */
    public MapTitle(String indicator, String context, String whole, Part part, Verdict verdict) {
        addClassName("tc-map-title");
        var line = line("context", context, whole, part, verdict);
        add(new H1(indicator), line);
    }

    /** Says of the chosen unit what the panel says, for a screen on which the panel is far below. */
    public MapTitle chosen(String name, String value, Part part, Verdict verdict) {
        add(line("chosen", name, value, part, verdict));
        return this;
    }

    /** Puts something at the right of the title, such as a choice or a mark. */
    public MapTitle with(Component... parts) {
        var beside = new Div(parts);
        beside.addClassName("beside");
        add(beside);
        return this;
    }

    private static Div line(String className, String of, String value, Part part, Verdict verdict) {
        var number = new Span(value);
        number.setClassName(part.classOf("value"));
        var line = new Div(new Span(of), number);
        if (part.isSaid()) {
            line.add(new PartialMark(part.words()));
        }
        line.add(new StandingBadge(verdict));
        line.addClassName(className);
        return line;
    }
}
