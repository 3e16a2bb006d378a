package vn.toancanh.analytics.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.analytics.SmallProvince;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.period.Period;

/** Rows that a simulation makes up of a few communes, in memory. */
final class MadeUp {
    static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    static final Calibrated CALIBRATED = new Calibrated(DEFINITIONS.calibrations(), DEFINITIONS.publishedValues());
    static final Commune TOWN = new Commune(new AreaCode("14320"), 2000, 2000, 600, 1500);
    static final Commune HILLS = new Commune(new AreaCode("14428"), 1500, 0, 400, 1100);

    private MadeUp() {}

    static Setting setting(long seed, Period period, List<Commune> communes) {
        return new Setting(new Chance(seed), period, DEFINITIONS.areas().on(period.lastDay()), communes, CALIBRATED);
    }

    /** Each row as its values between commas. */
    static List<String> rows(FeedSimulation simulation, Setting setting) {
        var rows = new ArrayList<String>();
        simulation.make(
                setting,
                values -> rows.add(Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(","))),
                new Truth(SmallProvince.on(SmallProvince.IN_2019), setting.period()));
        return rows;
    }

    /** The lines of the truth that begin so. */
    static List<String> truth(FeedSimulation simulation, Setting setting, String beginning) {
        var truth = new Truth(setting.geography(), setting.period());
        simulation.make(setting, values -> {}, truth);
        return truth.written()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
