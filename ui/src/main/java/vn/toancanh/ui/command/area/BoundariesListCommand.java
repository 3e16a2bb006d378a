package vn.toancanh.ui.command.area;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import vn.toancanh.analytics.Analytics;
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
    BoundariesListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var kept = analytics.boundaries().all();
        terminal.say(kept.isEmpty() ? "None are kept: the map draws schematic ones." : table(kept));
        kept.forEach(this::tellIfUnreadable);
    }

    private static String table(List<KeptBoundaries> kept) {
        var table = new TextTable("geography", "level", "province", "units", "kind", "source");
        kept.forEach(one -> {
            switch (one) {
                case Readable(var file, var province, var set) ->
                    table.add(
                            set.geography(),
                            set.level(),
                            province,
                            set.shapes().size(),
                            set.kind().name().toLowerCase(Locale.ROOT),
                            set.source());
                case Unreadable(var file, var why) ->
                    table.add("?", "?", "?", "?", "unreadable", String.valueOf(file.getFileName()));
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
}
