package vn.toancanh.ui.command.release;

import java.util.List;
import java.util.Optional;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.board.ValueChange;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.TextTable;

/** Tells how many values of indicators another release shows otherwise, which totals alone do not say. */
public record ChangedValues(List<ValueChange> changes) {
    public ChangedValues {
        changes = List.copyOf(changes);
    }

    /** Empty where the definitions of one of the two are not kept: nobody knows what it showed. */
    public static Optional<ChangedValues> between(Analytics analytics, Release from, Release to) {
        return board(analytics, from)
                .flatMap(before -> board(analytics, to).map(after -> ValueChange.between(before, after)))
                .map(ChangedValues::new);
    }

    private static Optional<Board> board(Analytics analytics, Release release) {
        return analytics.definitionsOf(release).map(definitions -> Boards.of(analytics, release, definitions));
    }

    public void tell(Terminal terminal) {
        if (changes.isEmpty()) {
            terminal.say("  every value of an indicator is the same");
            return;
        }
        var table = new TextTable("  values of", "changed", "came", "went");
        changes.forEach(change -> table.add("  " + change.indicator(), change.changed(), change.came(), change.went()));
        terminal.say(table.text());
    }
}
