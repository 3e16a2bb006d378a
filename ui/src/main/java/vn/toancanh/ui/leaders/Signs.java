package vn.toancanh.ui.leaders;

import java.util.EnumSet;
import java.util.Optional;
import vn.toancanh.config.target.Standing;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.board.ObservationStatus;
import vn.toancanh.ui.board.Provenance;
import vn.toancanh.ui.component.Mark;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.component.Sign;

/** Turns what the board says into the signs and marks of the screen. */
final class Signs {
    private Signs() {}

    /** Without a value: no data; with one and without a target: no target; with one of too small a part: too little. */
    static Sign of(Observation seen, Optional<Judgement> judgement) {
        if (seen.value().isEmpty()) {
            return Sign.NO_DATA;
        }
        return judgement.map(Judgement::standing).map(Signs::ofAValue).orElse(Sign.NO_TARGET);
    }

    private static Sign ofAValue(Standing standing) {
        return switch (standing) {
            case MET -> Sign.MET;
            case ON_TRACK -> Sign.ON_TRACK;
            case AT_RISK -> Sign.AT_RISK;
            case OFF_TRACK -> Sign.OFF_TRACK;
            case NO_DATA -> Sign.TOO_LITTLE;
        };
    }

    /** Two facts of their own: who made a number up, and what it was divided by. */
    static Marks marks(Observation seen) {
        var marks = EnumSet.noneOf(Mark.class);
        if (seen.provenance() == Provenance.SIMULATED) {
            marks.add(Mark.SIMULATED);
        }
        if (seen.status() == ObservationStatus.ESTIMATED) {
            marks.add(Mark.ESTIMATED);
        }
        return new Marks(marks);
    }
}
