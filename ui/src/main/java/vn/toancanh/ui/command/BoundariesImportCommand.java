package vn.toancanh.ui.command;

import java.nio.file.Path;
import java.time.Year;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.toancanh.config.area.AreaLevel;

/** Replaces schematic boundaries by official ones. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Replaces the boundaries of one level by those of a GeoJSON file, keyed by the unit's official code.",
            "If anything is wrong with the file, every mistake is told and nothing changes."
        },
        footer = {"", "Example:", "  ./toancanh boundaries import districts.geojson --level district --geography 2020"})
final class BoundariesImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "a GeoJSON FeatureCollection in WGS 84")
    private Path file;

    @Option(
            names = "--level",
            required = true,
            paramLabel = "LEVEL",
            description = "the level of its units: province, district or commune")
    private AreaLevel level;

    @Option(
            names = "--geography",
            required = true,
            paramLabel = "YEAR",
            description = "its units are those of the last day of this year, such as 2020")
    private Year geography;

    BoundariesImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var analytics = terminal.open()) {
            var set = analytics.importBoundaries(file, level, geography);
            terminal.say(
                    "Took %d boundaries of level %s for %s; the map draws them from now on.",
                    set.shapes().size(), set.level(), set.geography());
            return 0;
        }
    }
}
