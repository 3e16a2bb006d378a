package vn.toancanh.analytics.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;

/**
 * Makes up mobile coverage: the people of each unit live in cells that lie within its boundaries, and each operator reaches a cell with
 * a technology once its share has passed the cell's propensity, so that coverage grows and towns need not lead.
 *
 * @param land where cells may lie
 * @param threshold the signal from which people count as covered, in tenths of dBm
 */
record CoverageSimulation(Land land, long threshold) implements FeedSimulation {
    static final FeedId FEED = new FeedId("mobile-coverage");

    private static final List<String> OPERATORS = List.of("A", "B", "C");
    /** The share of each operator, as parts of that of the first. */
    private static final double[] REACH = {1, 0.8, 0.6};

    private static final List<String> TECHNOLOGIES = List.of("2g", "3g", "4g", "5g");
    private static final double EVERYWHERE = 0.97;
    private static final long STRONGEST = 600;
    private static final long WEAKEST = 1400;

    @Override
    public List<Field> fields() {
        return List.of(
                Field.text("cell_id"),
                Field.text("time_period"),
                new Field.Number("lon", 7),
                new Field.Number("lat", 7),
                new Field.Number("population", 0),
                Field.text("operator"),
                Field.text("technology"),
                new Field.Number("signal_dbm", 1),
                new Field.Flag("simulated"));
    }

    @Override
    public void check(Setting setting) {
        setting.byProvince().forEach((province, communes) -> land.people(setting, province, communes));
    }

    @Override
    public void make(Setting setting, Rows rows, Truth truth) {
        setting.byProvince().forEach((province, communes) -> {
            var shares = shares(setting, province);
            land.cells(setting, province, communes)
                    .forEach(cells -> new Cells(setting, cells, shares, rows).make(truth));
        });
    }

    /** The share of the first operator, for each technology. */
    private static double[] shares(Setting setting, AreaCode province) {
        return TECHNOLOGIES.stream()
                .mapToDouble(technology -> isMeasured(technology)
                        ? firstOf(setting.calibrated().share(FEED, measure(technology), province, setting.months()))
                        : EVERYWHERE)
                .toArray();
    }

    private static boolean isMeasured(String technology) {
        return technology.equals("4g") || technology.equals("5g");
    }

    private static String measure(String technology) {
        return "people-covered-by-" + technology;
    }

    /** What the first operator needs to reach, for all together to reach a share. */
    private static double firstOf(double together) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            double missed = 1;
            for (double reach : REACH) {
                missed *= 1 - reach * middle;
            }
            if (1 - missed < together) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The cells of one unit, as all operators reach them. */
    private final class Cells {
        private final Setting setting;
        private final Land.UnitCells cells;
        private final double[] shares;
        private final Rows rows;

        Cells(Setting setting, Land.UnitCells cells, double[] shares, Rows rows) {
            this.setting = setting;
            this.cells = cells;
            this.shares = shares;
            this.rows = rows;
        }

        void make(Truth truth) {
            TECHNOLOGIES.stream().filter(CoverageSimulation::isMeasured).forEach(technology -> {
                truth.count(measure(technology), cells.unit(), 0);
                truth.count("people-measured-for-" + technology, cells.unit(), people());
            });
            for (var cell : cells.cells()) {
                for (int t = 0; t < TECHNOLOGIES.size(); t++) {
                    var reaching = new ArrayList<String>();
                    for (int o = 0; o < OPERATORS.size(); o++) {
                        if (add(cell, t, o)) {
                            reaching.add(OPERATORS.get(o));
                        }
                    }
                    if (isMeasured(TECHNOLOGIES.get(t)) && !reaching.isEmpty()) {
                        note(cell, measure(TECHNOLOGIES.get(t)), reaching, truth);
                    }
                }
            }
        }

        /** Every cell is measured for every technology, whatever its signal. */
        private long people() {
            return cells.cells().stream().mapToLong(Land.Cell::people).sum();
        }

        private void note(Land.Cell cell, String measure, List<String> reaching, Truth truth) {
            truth.count(measure, cells.unit(), cell.people());
            reaching.forEach(operator -> truth.count(measure, operator, cells.unit(), cell.people()));
        }

        /** Whether the operator reaches the cell. */
        private boolean add(Land.Cell cell, int technology, int operator) {
            var draws = setting.chance().of("signal", cell.id());
            long number = 10L * technology + operator;
            boolean reached = draws.at(number) < shares[technology] * REACH[operator];
            rows.add(
                    cell.id(),
                    setting.period().toString(),
                    cell.lon(),
                    cell.lat(),
                    cell.people(),
                    OPERATORS.get(operator),
                    TECHNOLOGIES.get(technology),
                    signal(reached, draws.at(100 + number)),
                    true);
            return reached;
        }

        /** From the threshold upwards where the cell is reached; weaker, or none, where it is not. */
        private @Nullable Long signal(boolean reached, double draw) {
            if (reached) {
                return threshold + (long) (draw * (-STRONGEST - threshold));
            }
            return draw < 0.5 ? null : Long.valueOf(threshold - 1 - (long) (draw * (threshold + WEAKEST - 1)));
        }
    }
}
