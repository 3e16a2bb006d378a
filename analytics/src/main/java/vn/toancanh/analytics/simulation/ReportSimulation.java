package vn.toancanh.analytics.simulation;

import java.util.List;
import java.util.TreeMap;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.feed.FeedId;

/**
 * Makes up administrative reports: communes report what they handled; districts and the province what they and all below them did,
 * which is more than their parts.
 */
record ReportSimulation() implements FeedSimulation {
    static final FeedId FEED = new FeedId("administrative-reports");

    /** What is reported of an indicator. */
    private record Dossiers(long online, long all) {
        Dossiers plus(Dossiers other) {
            return new Dossiers(online + other.online, all + other.all);
        }
    }

    /** An indicator with its measures, and how many dossiers there are for each of 1000 people, or at an office. */
    private record Kind(String indicator, String online, String all, double toThousand, long atOffice) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("work-dossiers-online", "work-dossiers-online", "work-dossiers", 25, 900),
            new Kind("service-dossiers-online", "service-dossiers-online", "service-dossiers", 60, 2500));

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("unit_code"),
                Field.text("time_period"),
                Field.text("indicator"),
                new Field.Number("numerator", 0),
                new Field.Number("denominator", 0),
                new Field.Flag("simulated"));
    }

    @Override
    public void make(Setting setting, Rows rows, Truth truth) {
        setting.byProvince()
                .forEach((province, communes) -> KINDS.forEach(
                        kind -> reports(setting, province, communes, kind).forEach((unit, dossiers) -> {
                            rows.add(
                                    unit.value(),
                                    setting.period().toString(),
                                    kind.indicator(),
                                    dossiers.online(),
                                    dossiers.all(),
                                    true);
                            truth.report(kind.online(), unit, dossiers.online());
                            truth.report(kind.all(), unit, dossiers.all());
                        })));
    }

    /** By unit, in the order of codes. */
    private static TreeMap<AreaCode, Dossiers> reports(
            Setting setting, AreaCode province, List<Commune> communes, Kind kind) {
        double share = setting.calibrated().share(FEED, kind.indicator(), province, setting.months());
        var reports = new TreeMap<AreaCode, Dossiers>();
        for (var commune : communes) {
            var here = handled(
                    setting, kind, commune.code(), Math.round(commune.people() * kind.toThousand() / 1000), share);
            setting.geography().upwardsFrom(commune.code()).stream()
                    .filter(unit -> unit.level() != AreaLevel.COUNTRY)
                    .map(Area::code)
                    .forEach(unit -> reports.merge(unit, here, Dossiers::plus));
        }
        reports.replaceAll((unit, below) -> unit.level() == AreaLevel.COMMUNE
                ? below
                : below.plus(handled(setting, kind, unit, kind.atOffice(), share)));
        return reports;
    }

    private static Dossiers handled(Setting setting, Kind kind, AreaCode unit, long about, double share) {
        var draws = setting.chance().of(kind.indicator(), unit.value() + setting.period());
        double own = setting.chance().of(kind.indicator(), unit.value()).value();
        long all = Math.round(about * (0.8 + 0.4 * draws.at(1)));
        double point = Growth.pointOf(Math.clamp(share, 0.001, 0.999)) + 2 * (own - 0.5);
        return new Dossiers(Math.min(all, Math.round(all * new Growth(1).at(point))), all);
    }
}
