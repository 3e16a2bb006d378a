package vn.toancanh.analytics.simulation;

import java.util.List;
import vn.toancanh.config.feed.FeedId;

/**
 * Makes up fixed broadband lines for the households of a register.
 *
 * <p>Each household has a propensity between 0 and 1; it has fibre once its commune's share, which rises month by month along an S,
 * has passed that propensity. So a household that has fibre keeps it and towns lead. Some households have a second line, some lines
 * are suspended, some of the others have cable or DSL: what a count of households has to see through.
 */
record FibreSimulation() implements FeedSimulation {
    static final FeedId FEED = new FeedId("fixed-broadband-lines");

    private static final String MEASURE = "households-with-fibre";
    private static final double CEILING = 0.97;
    /** The month in which a commune of average eagerness stands at one half, counted from January 2020. */
    private static final double MIDDLE_MONTH = 34;
    /** Months from one half to 73 %. */
    private static final double STEEPNESS = 22;
    /** Of the lines, those of households that draw a kind between these are suspended. */
    private static final double SUSPENDED_FROM = 0.5;

    private static final double SUSPENDED_TO = 0.515;

    @Override
    public List<Field> fields() {
        return List.of(
                Field.once("line_id"),
                Field.text("time_period"),
                Field.text("commune_code"),
                Field.once("household_key"),
                Field.text("provider"),
                Field.text("technology"),
                Field.text("status"),
                new Field.Flag("simulated"));
    }

    @Override
    public void make(Setting setting, Rows rows, Truth truth) {
        setting.byProvince().forEach((province, communes) -> {
            var published = setting.calibrated().latest(FEED, MEASURE, province);
            double active = 1 - (SUSPENDED_TO - SUSPENDED_FROM);
            var growth = new Growth(published
                    .map(value -> Math.max(CEILING, (1 + value.value() / 100 / active) / 2))
                    .orElse(CEILING));
            double step = published
                    .map(value -> growth.step(
                            Math.min(value.value() / 100 / active, 1),
                            communes,
                            commune -> point(setting.chance(), commune, Calibrated.months(value.timePeriod())),
                            Commune::households))
                    .orElse(0.0);
            communes.forEach(commune -> {
                double share = growth.at(point(setting.chance(), commune, setting.months()) + step);
                new Lines(setting, commune, share, rows).make(truth);
            });
        });
    }

    /** Towns are ahead; so are communes and neighbourhoods (codes that begin alike lie side by side) as chance has it. */
    private static double point(Chance chance, Commune commune, double months) {
        var code = commune.code().value();
        double own = chance.of("commune", code).value();
        double around = chance.of("neighbourhood", code.substring(0, Math.min(4, code.length())))
                .value();
        double eagerness = 1.4 * commune.urbanShare() - 0.3 + 0.8 * (own - 0.5) + 3.4 * (around - 0.5);
        return (months - MIDDLE_MONTH) / STEEPNESS + eagerness;
    }

    /** The lines of one commune. */
    private record Lines(Setting setting, Commune commune, double share, Rows rows) {
        void make(Truth truth) {
            var code = commune.code().value();
            var propensity = setting.chance().of("household", code);
            var kinds = setting.chance().of("kind", code);
            long lines = 0;
            long withFibre = 0;
            for (long number = 1; number <= commune.households(); number++) {
                boolean fibre = propensity.at(number) < share;
                double kind = kinds.at(number);
                var technology = technology(fibre, kind);
                if (!technology.isEmpty()) {
                    boolean suspended = kind >= SUSPENDED_FROM && kind <= SUSPENDED_TO;
                    add(Keys.of(code, number), technology, suspended ? "suspended" : "active");
                    if (fibre && kind > 0.96) {
                        addSecond(Keys.of(code, number), technology);
                    }
                    lines++;
                    withFibre += fibre && !suspended ? 1 : 0;
                }
            }
            if (lines > 0) {
                truth.count(MEASURE, commune.code(), withFibre);
            }
        }

        private static String technology(boolean fibre, double kind) {
            if (fibre) {
                return "fibre";
            }
            return kind < 0.06 ? "cable" : kind < 0.09 ? "dsl" : "";
        }

        private void add(String household, String technology, String status) {
            add(household, 1, technology, status);
        }

        private void addSecond(String household, String technology) {
            add(household, 2, technology, "active");
        }

        private void add(String household, long line, String technology, String status) {
            rows.add(
                    household + "-" + line,
                    setting.period().toString(),
                    commune.code().value(),
                    household,
                    provider(household, line),
                    technology,
                    status,
                    true);
        }

        private static String provider(String household, long line) {
            long pick = Math.floorMod(Chance.seedless(household, line), 10L);
            return pick < 5 ? "A" : pick < 8 ? "B" : "C";
        }
    }
}
