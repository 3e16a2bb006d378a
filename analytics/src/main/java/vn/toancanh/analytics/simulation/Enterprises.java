package vn.toancanh.analytics.simulation;

/** The enterprises of one commune: what each is, and what it earns and uses. */
record Enterprises(Setting setting, Commune commune, Classes classes) {
    /** Of 100 enterprises, how many lose money. */
    private static final double LOSING = 0.02;

    private static final double ICT_CORE = 0.035;
    private static final double PLATFORM = 0.006;
    /** The digital part of value added where it is neither: it grows by this much a year, from this much in 2020. */
    private static final double DIGITAL_IN_2020 = 0.05;

    private static final double DIGITAL_A_YEAR = 0.012;
    /** Parts of a whole that a digital share is told in. */
    private static final long WHOLE = 10_000;

    long weights() {
        long all = 0;
        for (long number = 1; number <= EnterpriseSimulation.count(commune); number++) {
            all += weight(number);
        }
        return all;
    }

    /** Few earn most. */
    private long weight(long number) {
        double draw = draws("size").at(number);
        long size = 10 + (long) (1000 * Math.pow(draw, 8));
        return draws("loss").at(number) < LOSING ? -size / 4 : size;
    }

    void make(EnterpriseSimulation.Shares shares, Rows rows, Truth truth) {
        for (long number = 1; number <= EnterpriseSimulation.count(commune); number++) {
            var core = draws("core").at(number) < ICT_CORE;
            var platform = draws("platform").at(number) < PLATFORM;
            var kind = core
                    ? classes.ofCore(draws("class").at(number))
                    : classes.other(draws("class").at(number));
            long valueAdded = shares.next(weight(number));
            long share = digitalShare(number);
            add(number, kind, valueAdded, share, platform, rows);
            note(kind, valueAdded, core || platform ? valueAdded : part(valueAdded, share), truth);
        }
    }

    private void note(Classes.Kind kind, long valueAdded, long digital, Truth truth) {
        truth.count(EnterpriseSimulation.VALUE_ADDED, commune.code(), valueAdded);
        truth.count(EnterpriseSimulation.VALUE_ADDED, kind.section(), commune.code(), valueAdded);
        truth.count(EnterpriseSimulation.DIGITAL, commune.code(), digital);
        truth.count(EnterpriseSimulation.DIGITAL, kind.section(), commune.code(), digital);
    }

    private void add(long number, Classes.Kind kind, long valueAdded, long share, boolean platform, Rows rows) {
        long used = Math.round(Math.abs(valueAdded) * (0.5 + 3 * draws("use").at(number)));
        long consumption = valueAdded < 0 ? used - valueAdded : used;
        rows.add(
                Keys.of(commune.code().value(), number),
                setting.period().toString(),
                commune.code().value(),
                kind.code(),
                consumption + valueAdded,
                consumption,
                share,
                platform,
                true);
    }

    private long digitalShare(long number) {
        double mean = DIGITAL_IN_2020 + DIGITAL_A_YEAR * setting.months() / 12;
        return Math.min(WHOLE, Math.round(WHOLE * mean * 2 * draws("digital").at(number)));
    }

    /** Rounded half away from nought. */
    private static long part(long amount, long share) {
        return Long.signum(amount) * ((Math.multiplyExact(Math.abs(amount), share) + WHOLE / 2) / WHOLE);
    }

    private Chance.Draws draws(String purpose) {
        return setting.chance().of("enterprise-" + purpose, commune.code().value());
    }
}
