package vn.toancanh.ui.leaders;

import vn.toancanh.ui.language.Formats;

/** Classes as a legend writes them: every bound with the fewest decimals that write the width whole, and so the bound too. */
record ClassBounds(Breaks breaks, Scale scale, Wording wording) {
    /** {@code 60–65}; {@code < 65} and {@code ≥ 60} at an open end. */
    String range(int number) {
        if (number == 0 && breaks.opensBelow()) {
            return "<\u00a0" + bound(1);
        }
        return number == breaks.classes() - 1 && breaks.opensAbove()
                ? "≥\u00a0" + bound(number)
                : bound(number) + "–" + bound(number + 1);
    }

    private String bound(int number) {
        int digits = Formats.digitsOf(breaks.width() / scale.divisor());
        return wording.decimals(breaks.lowerBound(number) / scale.divisor(), digits);
    }
}
