package vn.toancanh.analytics.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.feed.FeedId;

/** Makes up a population register: the communes of the setting as rows, whose urban and rural parts add up. */
record RegisterSimulation() implements FeedSimulation {
    static final FeedId FEED = new FeedId("population-register");

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("province_code"),
                Field.text("province"),
                Field.text("district_code"),
                Field.text("district"),
                Field.text("commune_code"),
                Field.text("commune"),
                Field.text("time_period"),
                new Field.Number("population", 0),
                new Field.Number("population_urban", 0),
                new Field.Number("population_rural", 0),
                new Field.Number("households", 0),
                new Field.Number("households_urban", 0),
                new Field.Number("households_rural", 0),
                new Field.Number("adults", 0),
                new Field.Flag("simulated"));
    }

    @Override
    public void make(Setting setting, Rows rows, Truth truth) {
        for (var commune : setting.communes()) {
            add(setting, commune, rows);
            truth.count("people", commune.code(), commune.people());
            truth.count("urban-people", commune.code(), commune.urban());
            truth.count("households", commune.code(), commune.households());
            truth.count("adults", commune.code(), commune.adults());
        }
    }

    private static void add(Setting setting, Commune commune, Rows rows) {
        var province = unit(setting, commune, AreaLevel.PROVINCE);
        var district = unit(setting, commune, AreaLevel.DISTRICT);
        var undivided = unit(setting, commune, AreaLevel.COMMUNE);
        long urbanHouseholds = Math.round(commune.households() * commune.urbanShare());
        rows.add(
                code(province),
                name(province),
                code(district),
                name(district),
                code(undivided),
                name(undivided),
                setting.period().toString(),
                commune.people(),
                commune.urban(),
                commune.people() - commune.urban(),
                commune.households(),
                urbanHouseholds,
                commune.households() - urbanHouseholds,
                commune.adults(),
                true);
    }

    private static @Nullable Area unit(Setting setting, Commune commune, AreaLevel level) {
        return setting.geography().above(commune.code(), level).orElse(null);
    }

    private static @Nullable String code(@Nullable Area area) {
        return area == null ? null : area.code().value();
    }

    private static @Nullable String name(@Nullable Area area) {
        return area == null ? null : area.name();
    }
}
