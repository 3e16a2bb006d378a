package vn.toancanh.ui.leaders;

import vn.toancanh.config.indicator.Unit;

/** Thousands and millions, so that a legend stays short. */
enum Scale {
    ONES(1, ""),
    THOUSANDS(1_000, "unit.thousand"),
    MILLIONS(1_000_000, "unit.million");

    private final double divisor;
    private final String key;

    Scale(double divisor, String key) {
        this.divisor = divisor;
        this.key = key;
    }

    /** The scale of numbers up to the most. */
    static Scale of(double most, Unit unit) {
        if (unit == Unit.PERCENT || most < 10_000) {
            return ONES;
        }
        return most < 10_000_000 ? THOUSANDS : MILLIONS;
    }

    double divisor() {
        return divisor;
    }

    /** The key of the words around a unit; empty for ones. */
    String key() {
        return key;
    }
}
