package vn.toancanh.analytics.simulation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.SimulationRequest;
import vn.toancanh.analytics.terrain.PlacingBoundaries;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Condition;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;

/** Knows how each feed is made up, and about whom. */
final class Making {
    private static final double USUAL_THRESHOLD = -110;

    private final Definitions definitions;
    private final Map<FeedId, FeedSimulation> simulations;
    private final Calibrated calibrated;
    private final Chance chance;
    private final ReleasedRegister released;
    private final Register register;
    private final SimulationRequest request;

    Making(Lake lake, Definitions definitions, SimulationRequest request) {
        this.definitions = definitions;
        this.request = request;
        this.simulations = simulations(lake, definitions);
        this.calibrated = new Calibrated(definitions.calibrations(), definitions.publishedValues());
        this.chance = new Chance(request.seed());
        this.released = ReleasedRegister.latest(
                lake,
                definitions.areas(),
                calibrated.number(RegisterSimulation.FEED, "adults", AreaCode.COUNTRY) / 100);
        var made = request.periods().getOrDefault(RegisterSimulation.FEED, List.of());
        this.register = Register.of(released, definitions.areas(), calibrated, chance, made, request.scale());
    }

    /**
     * What is to be made up of a feed; empty where a real register counts already.
     *
     * @throws AnalyticsException if the feed cannot be made up, or nothing is known of whom it is about
     */
    Optional<Lot> lot(String provider, List<AreaCode> provinces, FeedId feed, Period period) {
        if (!simulations.containsKey(feed)) {
            throw new AnalyticsException("Cannot simulate feed '%s': accepted are %s"
                    .formatted(
                            feed,
                            String.join(
                                    ", ",
                                    simulations.keySet().stream()
                                            .map(FeedId::value)
                                            .toList())));
        }
        var isRegister = feed.equals(RegisterSimulation.FEED);
        if (isRegister && provinces.stream().allMatch(province -> released.isMeasured(province, period))) {
            return Optional.empty();
        }
        var communes = provinces.stream()
                .flatMap(province ->
                        (isRegister ? register.ofYear(province, period) : register.communes(province, period)).stream())
                .sorted(Comparator.comparing(Commune::code))
                .toList();
        var lot = new Lot(provider, provinces, feed, period, communes, leftOut(provinces, period, communes));
        simulationOf(lot).check(setting(lot));
        return Optional.of(lot);
    }

    private List<Area> leftOut(List<AreaCode> provinces, Period period, List<Commune> communes) {
        var known = communes.stream().map(Commune::code).collect(Collectors.toSet());
        var units = definitions.areas().on(period.lastDay());
        return provinces.stream()
                .flatMap(province -> units.leavesOf(province).stream())
                .filter(unit -> !known.contains(unit.code()))
                .toList();
    }

    MadeFile make(Lot lot, Path folder, Path truth) {
        var file = folder.resolve(lot.fileName(request.seed(), request.scale()));
        return MadeFile.of(lot, simulationOf(lot), setting(lot), file, truth);
    }

    private FeedSimulation simulationOf(Lot lot) {
        return Objects.requireNonNull(simulations.get(lot.feed()));
    }

    private Setting setting(Lot lot) {
        var geography = definitions.areas().on(lot.period().lastDay());
        return new Setting(chance, lot.period(), geography, lot.communes(), calibrated);
    }

    private static Map<FeedId, FeedSimulation> simulations(Lake lake, Definitions definitions) {
        var simulations = new LinkedHashMap<FeedId, FeedSimulation>();
        var land = new Land(
                geography -> PlacingBoundaries.of(lake, definitions, geography).forMadeUp());
        simulations.put(RegisterSimulation.FEED, new RegisterSimulation());
        simulations.put(FibreSimulation.FEED, new FibreSimulation());
        simulations.put(CoverageSimulation.FEED, new CoverageSimulation(land, Math.round(threshold(definitions) * 10)));
        simulations.put(AccountSimulation.FEED, new AccountSimulation());
        simulations.put(EnterpriseSimulation.FEED, new EnterpriseSimulation(Classes.of(definitions)));
        simulations.put(ReportSimulation.FEED, new ReportSimulation());
        return simulations;
    }

    /** From which signal people count as covered, by the definitions. */
    private static double threshold(Definitions definitions) {
        return definitions.measures().stream()
                .filter(measure -> measure.feed().equals(CoverageSimulation.FEED))
                .flatMap(measure -> measure.aggregation().where().stream())
                .flatMap(condition -> condition instanceof Condition.AtLeast least
                        ? Stream.of(least.least())
                        : Stream.<Double>empty())
                .max(Comparator.naturalOrder())
                .orElse(USUAL_THRESHOLD);
    }
}
