package vn.toancanh.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** What the colours mean, and at once how many areas have each: a histogram over the class breaks. */
public class Legend extends Div {
    /** Explains a key. */
    public Legend(Key key) {
        addClassNames("tc-legend", "tc-card");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", key.title());
        add(row("head", text("title", key.title()), text("areas", getTranslation("legend.areas", key.areas()))));
        add(histogram(key), foot(key));
    }

    private Component histogram(Key key) {
        var most = key.classes().stream().mapToInt(LegendClass::areas).max().orElse(1);
        var bars = row("bars");
        key.classes().forEach(each -> bars.add(bar(each, key.ramp(), Math.max(1, most))));
        if (!key.target().isEmpty() && key.targetAt() > 0 && key.targetAt() < 1) {
            var mark = text("target-mark", "");
            mark.getStyle().set("left", String.format(Locale.ROOT, "%.1f%%", key.targetAt() * 100));
            bars.add(mark);
        }
        return bars;
    }

    private Component bar(LegendClass each, String ramp, int most) {
        var column = new Div();
        column.addClassName("bar");
        var swatch = text("swatch", "");
        swatch.getStyle().set("background", "var(--%s-%d)".formatted(ramp, each.step() + 1));
        swatch.getStyle().set("--share", String.format(Locale.ROOT, "%.3f", (double) each.areas() / most));
        column.add(swatch, text("range", each.range()));
        column.setTitle(each.range() + ": " + getTranslation("legend.areas", each.areas()));
        return column;
    }

    private Component foot(Key key) {
        var foot = row("foot", row("unknown", text("hatch", ""), text("words", unknown(key))));
        foot.add(key.marks().inWords());
        if (!key.target().isEmpty()) {
            foot.add(text("target", key.target()));
        }
        return foot;
    }

    private String unknown(Key key) {
        var none = counted("standing.no-data", key.unknown());
        return key.few() == 0 ? none : none + ", " + counted("legend.few", key.few());
    }

    private String counted(String words, int areas) {
        return getTranslation(words) + (areas == 0 ? "" : " (" + areas + ")");
    }

    private static Div row(String className, Component... parts) {
        var row = new Div(parts);
        row.addClassName(className);
        return row;
    }

    private static Span text(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
