package vn.toancanh.analytics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.period.Period;

/**
 * Who lives where in a year of which no register was measured: the communes of the latest measured one grown by a stated rate. Where
 * the communes are others since, the people of the province are shared out among them by chance, wards getting more.
 */
record Projection(ReleasedRegister released, Areas areas, Calibrated calibrated, Chance chance, double scale) {
    private static final double HOUSEHOLD_SIZE = 3.5;
    private static final double WARDS_TO_OTHERS = 1.6;
    private static final String WARD = "Phường";

    /** Whether no commune changed in between. */
    static boolean isSameDivision(Period one, Period other) {
        return one.lastDay().isBefore(Validity.REORGANISATION)
                == other.lastDay().isBefore(Validity.REORGANISATION);
    }

    /**
     * @param year of which people are made up
     * @param period whose communes they live in
     */
    List<Commune> communes(AreaCode province, Period year, Period period) {
        var base = released.latestMeasured(province, year);
        var grown = base.map(from -> released.communes(province, from, period).stream()
                        .map(commune -> grown(commune, growth(province, year, from)))
                        .filter(commune -> commune.people() > 0)
                        .toList())
                .orElse(List.of());
        return grown.isEmpty() ? shared(province, base, year, period) : grown;
    }

    private double growth(AreaCode province, Period year, Period from) {
        double rate = 1 + calibrated.number(RegisterSimulation.FEED, "growth", province) / 100;
        return scale * Math.pow(rate, year.year() - from.year());
    }

    private Commune grown(Commune base, double factor) {
        long people = Math.round(base.people() * factor);
        return new Commune(
                base.code(),
                people,
                Math.min(people, Math.round(base.urban() * factor)),
                Math.round(base.households() * factor),
                Commune.partOf(people, (double) base.adults() / Math.max(base.people(), 1)));
    }

    private List<Commune> shared(AreaCode province, Optional<Period> base, Period year, Period period) {
        var leaves = areas.on(period.lastDay()).leavesOf(province);
        var people = people(province, base, year);
        if (people.isEmpty() || leaves.isEmpty() || period.lastDay().isBefore(Validity.REORGANISATION)) {
            throw new AnalyticsException(
                    ("Cannot simulate anything for %s in %s: the release has no households of its communes;"
                                    + " deliver a population register first")
                            .formatted(province, period));
        }
        double all = leaves.stream().mapToDouble(this::weight).sum();
        var communes = new ArrayList<Commune>();
        double before = 0;
        for (var leaf : leaves) {
            double until = before + weight(leaf);
            long here = Math.round(people.get() * until / all) - Math.round(people.get() * before / all);
            communes.add(commune(leaf, here, calibrated.number(RegisterSimulation.FEED, "adults", province) / 100));
            before = until;
        }
        return communes;
    }

    /** Of the province, scaled: from what is published of it, else from its last register. */
    private Optional<Double> people(AreaCode province, Optional<Period> base, Period year) {
        var published = calibrated.latest(RegisterSimulation.FEED, "people", province);
        if (published.isPresent()) {
            return published.map(fact -> fact.value() * growth(province, year, fact.timePeriod()));
        }
        return base.map(from -> released.communes(province, from, from).stream()
                        .mapToLong(Commune::people)
                        .sum()
                * growth(province, year, from));
    }

    private double weight(Area leaf) {
        double own = 0.4 + chance.of("people", leaf.code().value()).value();
        return leaf.name().startsWith(WARD) ? WARDS_TO_OTHERS * own : own;
    }

    private static Commune commune(Area leaf, long people, double adultShare) {
        return new Commune(
                leaf.code(),
                people,
                leaf.name().startsWith(WARD) ? people : 0,
                Math.round(people / HOUSEHOLD_SIZE),
                Commune.partOf(people, adultShare));
    }
}
