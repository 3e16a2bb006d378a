package vn.toancanh.analytics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the next process goes on, as a sender would have it: what was acknowledged is not sent again.
 *
 * @param round in hand
 * @param done which of its steps were told
 */
record Resumption(int round, Set<String> done) {
    static final Resumption BEGINNING = new Resumption(1, Set.of());

    private static final String LAST = "round-ended";

    Resumption {
        done = Set.copyOf(done);
    }

    /** @param told the steps of a process that began here, as it told them */
    Resumption after(List<String> told) {
        var reached = this;
        for (var step : told) {
            var words = step.split(" ");
            reached = reached.with(Integer.parseInt(words[0]), words[1]);
        }
        return reached;
    }

    private Resumption with(int number, String step) {
        if (number == 0) {
            return this;
        }
        if (step.equals(LAST)) {
            return new Resumption(number + 1, Set.of());
        }
        var more = new HashSet<>(number == round ? done : Set.of());
        more.add(step);
        return new Resumption(number, more);
    }

    boolean has(String step) {
        return done.contains(step);
    }

    Round inHand() {
        return new Round(round);
    }
}
