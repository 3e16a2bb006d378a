package vn.toancanh.ui.component;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** Chooses one period of many, by hand or by playing them one after another. */
@JsModule("./toancanh/time-slider.js")
public class TimeSlider extends Div {
    private final List<String> periods;
    private final RangeInput slider = new RangeInput();
    private final Span now = new Span();

    /**
     * A slider over the periods in their order.
     *
     * @param periods as they are read, the oldest first
     * @param chosen the index of the one that is shown
     * @param choose is told the index of another one that a person chose
     */
    public TimeSlider(List<String> periods, int chosen, SerializableConsumer<Integer> choose) {
        this.periods = List.copyOf(periods);
        addClassNames("tc-time", "tc-card");
        slider.setMin(0);
        slider.setMax(Math.max(0, periods.size() - 1));
        slider.setStep(1.0);
        slider.setAriaLabel(getTranslation("period"));
        now.addClassName("now");
        show(chosen);
        slider.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                show(event.getValue().intValue());
                choose.accept(event.getValue().intValue());
            }
        });
        add(play(), edge(periods.getFirst()), slider, edge(periods.getLast()), now);
        addAttachListener(attached -> getElement().executeJs("window.toancanh.timeSlider(this)"));
    }

    /** Whether it runs over these very periods. */
    public boolean isOver(List<String> others) {
        return periods.equals(others);
    }

    /** Moves to a period without telling anyone. */
    public void show(int index) {
        now.setText(periods.get(index));
        slider.getElement().setAttribute("aria-valuetext", periods.get(index));
        slider.getStyle().set("--share", String.valueOf((double) index / Math.max(1, periods.size() - 1)));
        slider.setValue((double) index);
        // The browser's own first position is the middle, which nobody asked for.
        slider.getElement().setProperty("value", index);
    }

    private NativeButton play() {
        var play = new NativeButton("▶");
        play.addClassName("play");
        play.setAriaLabel(getTranslation("period.play"));
        play.setEnabled(periods.size() > 1);
        return play;
    }

    private static Span edge(String words) {
        var edge = new Span(words);
        edge.addClassName("edge");
        return edge;
    }
}
