package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Span;

/** Says how something stands: ● Đạt, ▲ Đúng tiến độ, ◆ Có nguy cơ, ▼ Chậm, ○ chưa có số liệu. */
public class StandingBadge extends Span {
    /** Colour, shape and word of a sign. */
    public StandingBadge(Sign sign) {
        this(sign, "");
    }

    /**
     * The same, saying also whose target it is held against.
     *
     * @param judgedBy a sentence; empty where that needs no word
     */
    public StandingBadge(Sign sign, String judgedBy) {
        this(sign, Reading.SHAPE_AND_WORD);
        if (!judgedBy.isEmpty()) {
            var unseen = new Span(" (" + judgedBy + ")");
            unseen.addClassName("tc-unseen");
            add(unseen);
            setTitle(why(sign) + " " + judgedBy);
        }
    }

    private StandingBadge(Sign sign, Reading reading) {
        addClassNames("tc-standing", sign.token());
        var shape = new Span(sign.shape());
        shape.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(getTranslation(sign.key()));
        word.addClassName(reading == Reading.SHAPE ? "tc-unseen" : "word");
        add(shape, word);
        setTitle(why(sign));
    }

    /** Only colour and shape where room is short; the word is still there for a screen reader and, with the rule behind it, on hovering. */
    public static StandingBadge brief(Sign sign) {
        return new StandingBadge(sign, Reading.SHAPE);
    }

    private String why(Sign sign) {
        return getTranslation(sign.key()) + ": " + getTranslation(sign.whyKey());
    }

    private enum Reading {
        SHAPE,
        SHAPE_AND_WORD
    }
}
