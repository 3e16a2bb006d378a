package vn.toancanh.ui.leaders;

import java.util.Optional;
import vn.toancanh.config.area.Area;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.board.Observation;

/**
 * One unit of a scene with what is known of it.
 *
 * @param rank 1 the best, or the largest where neither way is better; 0 where there is no value, or one of too small a part
 * @param judgement empty without a value or without a target
 */
record Row(Area area, Observation seen, int rank, Optional<Judgement> judgement) {}
