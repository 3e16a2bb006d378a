package vn.toancanh.ui.command.release;

import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.Quantity;
import vn.toancanh.config.definition.DefinitionArchive;
import vn.toancanh.config.definition.DefinitionException;
import vn.toancanh.lake.Home;
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
                                + "To stay with what is shown, first put back what was defined then: %s",
                        String.join(", ", differ.files()),
                        puttingBack(analytics.lake().home()));
            case DefinitionChange.NotKept unknown ->
                terminal.say(
                        "%nThings are defined otherwise now than in this release, whose definitions are not kept.%n"
                                + "The next run, of a server or of ./toancanh pipeline, totals as things are defined now and publishes that.");
        }
    }

    /** As it is typed; what was edited since is kept beside. */
    private String puttingBack(Home home) {
        var aside = "mv '%s' '%1$s.aside'".formatted(home.definitions());
        return new DefinitionArchive(home.releasedDefinitions())
                .ownFilesOf(shown.configHash())
                .map(own -> aside + " && cp -r '%s' '%s'".formatted(own, home.definitions()))
                .orElse(aside);
    }

    private void tellOfBoundaries(Terminal terminal) {
        int others = analytics.toBePlacedAnew().size();
        if (others > 0) {
            terminal.say(
                    "%nThe points of %s placed by other boundaries than those of now: the next run places them anew.",
                    new Quantity(others, "delivery were", "deliveries were"));
        }
    }
}
