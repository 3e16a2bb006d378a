package vn.toancanh.ui.component;

import com.vaadin.flow.component.html.Span;

/** Says how something stands: ● Đạt, ▲ Đúng tiến độ, ◆ Có nguy cơ, ▼ Chậm, ○ chưa có số liệu. */
public class StandingBadge extends Span {
    /** Colour, shape and word of a sign, and the reason for it on hovering. */
    public StandingBadge(Verdict verdict) {
        this(verdict, "");
    }

    /**
     * The same, saying also whose target it is held against.
     *
     * @param judgedBy a sentence; empty where that needs no word
     */
    public StandingBadge(Verdict verdict, String judgedBy) {
        this(verdict, Reading.SHAPE_AND_WORD);
        if (!judgedBy.isEmpty()) {
            var unseen = new Span(" (" + judgedBy + ")");
            unseen.addClassName("tc-unseen");
            add(unseen);
            setTitle(why(verdict) + " " + judgedBy);
        }
    }

    private StandingBadge(Verdict verdict, Reading reading) {
        addClassNames("tc-standing", verdict.sign().token());
        var shape = new Span(verdict.sign().shape());
        shape.getElement().setAttribute("aria-hidden", "true");
        var word = new Span(getTranslation(verdict.sign().key()));
        word.addClassName(reading == Reading.SHAPE ? "tc-unseen" : "word");
        add(shape, word);
        setTitle(why(verdict));
    }

    /** Only colour and shape where room is short; the word is still there for a screen reader and, with the reason, on hovering. */
    public static StandingBadge brief(Verdict verdict) {
        return new StandingBadge(verdict, Reading.SHAPE);
    }

    private String why(Verdict verdict) {
        return getTranslation(verdict.sign().key()) + ": " + getTranslation(verdict.whyKey());
    }

    private enum Reading {
        SHAPE,
        SHAPE_AND_WORD
    }
}
