package vn.toancanh.ui.command.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.definition.DefinitionException;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.board.ValueChange;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.TextTable;

/**
 * How many values of indicators another release shows otherwise, which totals alone do not say, or why nobody can tell.
 *
 * <p>Decision: docs/decisions/0023-releases-are-named-compared-and-expired.md
 */
public sealed interface ChangedValues {
    /** Both releases were arranged; indicators without any change are left out. */
    record Counted(List<ValueChange> changes) implements ChangedValues {
        public Counted {
            changes = List.copyOf(changes);
        }
    }

    /** The definitions of a release are not kept: nobody knows what it showed. */
    record NotKept(Release release) implements ChangedValues {}

    /** They are kept, and this program cannot read them, be it that its files have other columns now. */
    record Unreadable(Release release, String why) implements ChangedValues {}

    static ChangedValues between(Analytics analytics, Release from, Release to) {
        return arranged(
                analytics,
                from,
                before -> arranged(analytics, to, after -> new Counted(ValueChange.between(before, after))));
    }

    private static ChangedValues arranged(
            Analytics analytics, Release release, Function<Board, ChangedValues> compared) {
        Optional<Definitions> definitions;
        try {
            definitions = analytics.definitionsOf(release);
        } catch (DefinitionException e) {
            return new Unreadable(release, firstOf(e));
        }
        return definitions
                .map(known -> compared.apply(Boards.of(analytics, release, known)))
                .orElseGet(() -> new NotKept(release));
    }

    /** All mistakes of a set that nobody edits are more than one line holds, and most of them one mistake. */
    private static String firstOf(DefinitionException unreadable) {
        var mistakes = unreadable.mistakes();
        return mistakes.size() == 1
                ? mistakes.getFirst().toString()
                : "%s (and %d more)".formatted(mistakes.getFirst(), mistakes.size() - 1);
    }

    /** Why values could not be compared; empty where they were. */
    default Optional<String> reason() {
        return switch (this) {
            case Counted counted -> Optional.empty();
            case NotKept unknown ->
                Optional.of("the definitions of release %d are not kept"
                        .formatted(unknown.release().id()));
            case Unreadable unreadable ->
                Optional.of("the definitions of release %d cannot be read: %s"
                        .formatted(unreadable.release().id(), unreadable.why()));
        };
    }

    /** The values that differ, indicator by indicator; none where they could not be compared. */
    default List<ValueChange> differing() {
        return this instanceof Counted(var changes) ? changes : List.of();
    }

    default void tell(Terminal terminal) {
        terminal.say(reason().map("  values of indicators are not compared: "::concat)
                .orElseGet(() -> differing().isEmpty() ? "  every value of an indicator is the same" : table()));
    }

    private String table() {
        var table = new TextTable("  values of", "changed", "came", "went");
        differing()
                .forEach(
                        change -> table.add("  " + change.indicator(), change.changed(), change.came(), change.went()));
        return table.text();
    }
}
