package vn.toancanh.analytics.simulation;

import java.util.List;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Frequency;

/**
 * Makes up the accounts of enterprises, whose value added is shared out of that of the province: what was published of it to the
 * smallest part, or so much a head. Some are of the ICT core, some are platforms, some lose money.
 *
 * @param classes of the economy, that enterprises are of
 */
record EnterpriseSimulation(Classes classes) implements FeedSimulation {
    static final FeedId FEED = new FeedId("enterprise-accounts");

    static final String VALUE_ADDED = "value-added";
    static final String DIGITAL = "digital-value-added";
    /** Amounts are thousands of VND. */
    private static final int DECIMALS = 3;

    private static final long THOUSANDS = 1000;
    private static final double PEOPLE_TO_ONE = 120;
    /** What of a year has been earned by the end of each quarter, in parts of a hundred. */
    private static final int[] EARNED = {0, 22, 46, 71, 100};

    @Override
    public List<Field> fields() {
        return List.of(
                Field.once("enterprise_id"),
                Field.text("time_period"),
                Field.text("commune_code"),
                Field.text("vsic_class"),
                new Field.Number("gross_output", DECIMALS),
                new Field.Number("intermediate_consumption", DECIMALS),
                new Field.Number("digital_share", 4),
                new Field.Flag("platform"),
                new Field.Flag("simulated"));
    }

    @Override
    public void make(Setting setting, Rows rows, Truth truth) {
        truth.isCountedIn(VALUE_ADDED, DECIMALS);
        truth.isCountedIn(DIGITAL, DECIMALS);
        setting.byProvince().forEach((province, communes) -> {
            long all = communes.stream()
                    .mapToLong(commune -> new Enterprises(setting, commune, classes).weights())
                    .sum();
            var shares = new Shares(valueAdded(setting, province, communes), all);
            communes.forEach(commune -> new Enterprises(setting, commune, classes).make(shares, rows, truth));
        });
    }

    /** At least one, so that value added has somebody who adds it. */
    static long count(Commune commune) {
        return Math.max(1, Math.round(commune.people() / PEOPLE_TO_ONE * (1 + commune.urbanShare())));
    }

    /** Of the province in the period: what a year has earned until its end less what it had before. */
    private static long valueAdded(Setting setting, AreaCode province, List<Commune> communes) {
        var period = setting.period();
        double year = ofYear(setting, province, communes);
        int quarters = EARNED.length - 1;
        int each = period.frequency() == Frequency.ANNUAL ? quarters : 1;
        int last = Math.min(quarters, (period.lastDay().getMonthValue() + 2) / 3);
        return Math.round(year * EARNED[last] / 100) - Math.round(year * EARNED[last - each] / 100);
    }

    private static double ofYear(Setting setting, AreaCode province, List<Commune> communes) {
        int year = setting.period().year();
        var calibrated = setting.calibrated();
        double growth = 1 + calibrated.number(FEED, "value-added-growth", province) / 100;
        var published = calibrated.nearest(VALUE_ADDED, province, year);
        if (published.isPresent()) {
            int from = published.get().timePeriod().year();
            return Math.round(published.get().amount() * THOUSANDS * Math.pow(growth, year - from));
        }
        long people = communes.stream().mapToLong(Commune::people).sum();
        double each = calibrated.number(FEED, "value-added-per-head", province);
        int from = calibrated.year(FEED, "value-added-per-head", province);
        return Math.round(people * each * THOUSANDS * Math.pow(growth, year - from));
    }

    /** Hands an amount out by weights, one after the other, so that the parts add up to it. */
    static final class Shares {
        private final long amount;
        private final long weights;
        private long before;

        Shares(long amount, long weights) {
            this.amount = amount;
            this.weights = weights;
        }

        long next(long weight) {
            long part = until(before + weight) - until(before);
            before += weight;
            return part;
        }

        private long until(long weight) {
            return Math.round((double) amount * ((double) weight / weights));
        }
    }
}
