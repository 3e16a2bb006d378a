package vn.toancanh.ui.board;

import vn.toancanh.config.target.Grounds;
import vn.toancanh.config.target.Standing;
import vn.toancanh.config.target.Target;

/** How an area stands against a target, as of a period. */
public record Judgement(Target target, Grounds grounds) {
    /** Where it stands. */
    public Standing standing() {
        return grounds.standing();
    }
}
