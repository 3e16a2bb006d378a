package vn.toancanh.ui.command.area;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.boundary.BoundaryStore;
import vn.toancanh.analytics.boundary.KeptBoundaries;
import vn.toancanh.analytics.boundary.KeptBoundaries.Readable;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.TextTable;

/** Lists the boundaries that were taken. */
@Command(
        name = "list",
        description = {"Lists the boundaries that are kept.", "Where there are none, the map draws schematic ones."},
        footer = {"", "Example:", "  ./toancanh boundaries list"})
final class BoundariesListCommand extends LakeCommand {
    private static final String AS_DRAWN = "as drawn";

    BoundariesListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var kept = analytics.boundaries().all();
        terminal.say(kept.isEmpty() ? "None are kept: the map draws schematic ones." : table(kept));
        kept.forEach(this::tellIfUnreadable);
        kept.stream()
                .map(BoundaryStore::inDetail)
                .filter(one -> !kept.contains(one))
                .forEach(this::tellIfPlacingNothing);
        tellIfRough(kept);
    }

    private static String table(List<KeptBoundaries> kept) {
        var table = new TextTable("geography", "level", "province", "units", "kind", "detail", "source");
        kept.forEach(one -> {
            switch (one) {
                case Readable(var file, var province, var set, var detail) ->
                    table.add(
                            set.geography(),
                            set.level(),
                            province,
                            set.shapes().size(),
                            set.kind().name().toLowerCase(Locale.ROOT),
                            detail.isPresent() ? "full" : AS_DRAWN,
                            set.source());
                case Unreadable(var file, var why) ->
                    table.add("?", "?", "?", "?", "unreadable", "?", String.valueOf(file.getFileName()));
            }
        });
        return table.text();
    }

    private void tellIfUnreadable(KeptBoundaries one) {
        if (one instanceof Unreadable(var file, var why)) {
            terminal.say("Cannot read %s: %s.", file, why);
            terminal.say("  The map is schematic where it would serve: import it again, or delete it.");
        }
    }

    /** Of shapes that can be drawn, while those by which points are placed are damaged. */
    private void tellIfPlacingNothing(KeptBoundaries inDetail) {
        if (inDetail instanceof Unreadable(var file, var why)) {
            terminal.say("Cannot read %s: %s.", file, why);
            terminal.say("  The map is drawn, and no points are placed by these boundaries: import them again.");
        }
    }

    /** Of imports that are older than the keeping of detail. */
    private void tellIfRough(List<KeptBoundaries> kept) {
        if (kept.stream()
                .anyMatch(one -> one instanceof Readable drawn && drawn.detail().isEmpty())) {
            terminal.say(
                    "Where the detail is \"%s\", points near borders and on small islands may be placed wrongly or nowhere:",
                    AS_DRAWN);
            terminal.say("  import again to place points by full detail.");
        }
    }
}
