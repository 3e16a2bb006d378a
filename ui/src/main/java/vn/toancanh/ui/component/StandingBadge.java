package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Span;

/** Says how something stands: ● Đạt, ▲ Đúng tiến độ, ◆ Có nguy cơ, ▼ Chậm, ○ chưa có số liệu. */
public class StandingBadge extends Span {
    /** Colour, shape and word of a sign. */
    public StandingBadge(Sign sign) {
        this(sign, Reading.SHAPE_AND_WORD);
    }

    private StandingBadge(Sign sign, Reading reading) {
        addClassNames("tc-standing", sign.token());
        var shape = new Span(sign.shape());
        shape.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(getTranslation(sign.key()));
        word.addClassName(reading == Reading.SHAPE ? "tc-unseen" : "word");
        add(shape, word);
        setTitle(getTranslation(sign.key()) + ": " + getTranslation(sign.whyKey()));
    }

    /** Only colour and shape where room is short; the word is still there for a screen reader and, with the rule behind it, on hovering. */
    public static StandingBadge brief(Sign sign) {
        return new StandingBadge(sign, Reading.SHAPE);
    }

    private enum Reading {
        SHAPE,
        SHAPE_AND_WORD
    }
}
