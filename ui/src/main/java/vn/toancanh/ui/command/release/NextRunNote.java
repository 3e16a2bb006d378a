package vn.toancanh.ui.command.release;

import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.definition.DefinitionException;
import vn.toancanh.lake.diff.DefinitionChange;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.command.terminal.Terminal;

/**
 * Tells whoever shows an earlier release again what the next run will make of it: the files that define things are not rolled back.
 *
 * <p>Decision: docs/decisions/0023-releases-are-named-compared-and-expired.md
 */
record NextRunNote(Analytics analytics, Release shown) {
    void tell(Terminal terminal) {
        try {
            tellOfDefinitions(terminal);
            tellOfBoundaries(terminal);
        } catch (DefinitionException e) {
            terminal.say(
                    "%nWhat is defined now cannot be read: runs fail until it can; ./toancanh config check tells why.");
        }
    }

    private void tellOfDefinitions(Terminal terminal) {
        switch (analytics.lake().definedSince(shown, analytics.definitions().files())) {
            case DefinitionChange.Same same -> {}
            case DefinitionChange.Differ differ ->
                terminal.say(
                        "%nThings are defined otherwise now than in this release: %s.%n"
                                + "The next run, of a server or of ./toancanh pipeline, totals as things are defined now and publishes that.%n"
                                + "To stay with what is shown, make %s first what own is in %s",
                        String.join(", ", differ.files()),
                        analytics.lake().home().definitions(),
                        analytics.lake().home().releasedDefinitions().resolve(shown.configHash()));
            case DefinitionChange.NotKept unknown ->
                terminal.say(
                        "%nThings are defined otherwise now than in this release, whose definitions are not kept.%n"
                                + "The next run, of a server or of ./toancanh pipeline, totals as things are defined now and publishes that.");
        }
    }

    private void tellOfBoundaries(Terminal terminal) {
        int others = analytics.toBePlacedAnew().size();
        if (others > 0) {
            terminal.say(
                    "%nThe points of %d deliveries were placed by other boundaries than those of now: the next run places them anew.",
                    others);
        }
    }
}
