package vn.toancanh.ui.leaders;

import java.util.Optional;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.target.Standing;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.board.Observation;

/**
 * One unit of a scene with what is known of it.
 *
 * @param rank 1 the best, or the largest where neither way is better; 0 where there is no value, or one of too small a part
 * @param judgement empty without a value or without a target
 */
record Row(Area area, Observation seen, int rank, Optional<Judgement> judgement) {
    /** How far the value is from the target, in the unit of both; empty where the value is not judged. */
    Optional<Double> distance() {
        return judgement
                .filter(judged -> judged.standing() != Standing.NO_DATA)
                .map(judged -> seen.value().orElseThrow() - judged.target().value());
    }
}
