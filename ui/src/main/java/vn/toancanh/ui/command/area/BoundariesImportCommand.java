package vn.toancanh.ui.command.area;

import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.toancanh.analytics.BoundariesTaken;
import vn.toancanh.analytics.BoundaryRequest;
import vn.toancanh.analytics.boundary.MissingCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.ui.command.terminal.Slip;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.UnitLevelConverter;

/** Replaces schematic boundaries by official ones. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Replaces the boundaries of a level by official ones.",
            "They come from a GeoJSON file, keyed by the unit's official code. Of each province that the file",
            "touches it must draw every unit of the level, once; other provinces stay as they are. If anything is",
            "wrong, every mistake is told and nothing changes."
        },
        footer = {
            "",
            "Example:",
            "  ./toancanh boundaries import districts.geojson --level district --geography 2020 \\",
            "      --source \"Bộ Tài nguyên và Môi trường, 2020\""
        })
final class BoundariesImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a GeoJSON FeatureCollection in WGS 84")
    private Path file;

    @Option(
            names = "--level",
            required = true,
            paramLabel = "LEVEL",
            converter = UnitLevelConverter.class,
            description = "the level of its units: province, district or commune")
    private AreaLevel level;

    @Option(
            names = "--geography",
            required = true,
            paramLabel = "YEAR",
            description = "its units are those of the last day of this year, such as 2020")
    private Year geography;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description = "who published it and when, as the map shall say; the file's name unless told")
    private Optional<String> source;

    @Option(
            names = "--match-names",
            description = "take a feature without a code for the one unit that its name fits, and tell each; "
                    + "without this it is a mistake")
    private boolean matchNames;

    BoundariesImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var definitions = terminal.definitionsOrShipped();
        var request = Slip.refusedAsUsage(spec, () -> request(definitions));
        try (var analytics = terminal.openOrMake()) {
            tell(analytics.importBoundaries(request));
            tell(analytics.toBePlacedAnew());
            return 0;
        }
    }

    private BoundaryRequest request(Definitions definitions) {
        var missingCode = matchNames ? MissingCode.MATCHED_BY_NAME : MissingCode.REFUSED;
        var request = new BoundaryRequest(file, level, geography, missingCode, source);
        request.refuseUnlessDefined(definitions);
        return request;
    }

    private void tell(BoundariesTaken taken) {
        var set = taken.set();
        taken.matchedByName()
                .forEach(match -> terminal.say(
                        "By its name, %s draws %s %s.",
                        match.feature(), match.unit().code(), match.unit().name()));
        terminal.say(
                "Took %d boundaries of level %s for %s, credited to \"%s\".",
                set.shapes().size(), set.level(), set.geography(), set.source());
        terminal.say("They draw each province in the periods in which it had just these units:");
        taken.served()
                .forEach(served -> terminal.say(
                        "  %s %s: %d, %s",
                        served.province().code(), served.province().name(), served.units(), words(served.days())));
        if (level == AreaLevel.COMMUNE && geography.getValue() < Validity.REORGANISATION.getYear()) {
            terminal.say("The map of that time shows districts, so that communes serve as outlines of provinces only.");
        }
        terminal.say("On other days, and in other provinces, the map is drawn as before.");
    }

    private void tell(List<Delivery> toBePlacedAnew) {
        if (!toBePlacedAnew.isEmpty()) {
            terminal.say(
                    "Their points were placed by other boundaries; the next run places them anew (./toancanh pipeline):");
            toBePlacedAnew.forEach(delivery ->
                    terminal.say("  %s %s, %s", delivery.feed(), delivery.timePeriod(), delivery.fileName()));
        }
    }

    private static String words(Validity days) {
        var until = days.until();
        return "from " + days.from() + (until == null ? " until further notice" : " to " + until);
    }
}
