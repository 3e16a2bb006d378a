package vn.toancanh.ui.board;

import vn.toancanh.config.period.Period;

/**
 * That some of a value was counted for earlier periods, and stands until it is counted anew.
 *
 * <p>Decision: docs/decisions/0032-a-register-stands-until-the-next.md
 *
 * @param oldest the first of the periods for which the value's units were counted
 * @param newest the last of them, the value's own where some units were counted for that
 * @param share how much of the total was counted for another period than the value's own, 0 to 1
 */
public record Carried(Period oldest, Period newest, double share) {
    private static final double HALF = 0.5;

    boolean isMost() {
        return share > HALF;
    }
}
