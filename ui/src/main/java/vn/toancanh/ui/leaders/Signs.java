package vn.toancanh.ui.leaders;

import java.util.EnumSet;
import java.util.Optional;
import vn.toancanh.config.target.Grounds;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.board.ObservationStatus;
import vn.toancanh.ui.board.Provenance;
import vn.toancanh.ui.component.Mark;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.component.Sign;
import vn.toancanh.ui.component.Verdict;

/** Turns what the board says into the signs, their reasons and the marks of the screen. */
final class Signs {
    private Signs() {}

    /** Without a value: no data; with one and without a target: no target; with one of too small a part: too little. */
    static Verdict of(Observation seen, Optional<Judgement> judgement) {
        if (seen.value().isEmpty()) {
            return Verdict.of(Sign.NO_DATA);
        }
        return judgement.map(Judgement::grounds).map(Signs::ofAValue).orElse(Verdict.of(Sign.NO_TARGET));
    }

    /** A value of which nothing of its own period was observed stands from earlier ones. */
    private static Verdict ofAValue(Grounds grounds) {
        return switch (grounds) {
            case KEPT -> Verdict.of(Sign.MET);
            case PACE_ENOUGH -> Verdict.of(Sign.ON_TRACK);
            case PACE_SHORT -> Verdict.of(Sign.AT_RISK);
            case NO_RISE -> Verdict.of(Sign.AT_RISK, "no-rise");
            case ONE_OBSERVATION -> Verdict.of(Sign.AT_RISK, "one-period");
            case PACE_FAR_SHORT -> Verdict.of(Sign.OFF_TRACK);
            case YEAR_OVER -> Verdict.of(Sign.OFF_TRACK, "year-over");
            case TOO_FEW_PEOPLE -> Verdict.of(Sign.TOO_LITTLE);
            case TOO_FEW_UNITS -> Verdict.of(Sign.TOO_LITTLE, "units");
            case NOTHING_OBSERVED -> Verdict.of(Sign.TOO_LITTLE, "carried");
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
