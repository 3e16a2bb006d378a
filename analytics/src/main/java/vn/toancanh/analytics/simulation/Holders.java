package vn.toancanh.analytics.simulation;

import java.util.HexFormat;
import java.util.List;

/** The people of a province who have accounts: who they are, which case each of them is, and in which commune each counts. */
final class Holders {
    private static final String ADULTS = "adults-with-account";
    private static final String RESIDENTS = "residents-with-account";
    /** Of 100 adults, how many had accounts and have closed them all. */
    private static final double CLOSED = 0.02;
    /** How much rarer children's accounts are. */
    private static final double CHILDREN = 0.15;

    private final Setting setting;
    private final List<Commune> communes;
    private final AccountRows accounts;
    private final long[] adults;
    private final long[] residents;
    private final boolean[] named;

    Holders(Setting setting, List<Commune> communes, AccountRows accounts) {
        this.setting = setting;
        this.communes = communes;
        this.accounts = accounts;
        this.adults = new long[communes.size()];
        this.residents = new long[communes.size()];
        this.named = new boolean[communes.size()];
    }

    /** @param share of the commune's adults who have an account */
    void make(int home, double share) {
        var commune = communes.get(home);
        var propensity = setting.chance().of("holder", commune.code().value());
        for (long number = 1; number <= commune.people(); number++) {
            boolean adult = commune.isAdult(number);
            double own = propensity.at(number);
            double needed = adult ? share : share * CHILDREN;
            if (own < needed) {
                holder(home, number, adult);
            } else if (own < needed + CLOSED) {
                accounts.closed(person(home, number, adult));
                named[home] = true;
            }
        }
    }

    private void holder(int home, long number, boolean adult) {
        var person = person(home, number, adult);
        var commune = communes.get(home).code();
        int other = other(home, number);
        var elsewhere = communes.get(other).code();
        var moves = other == home ? AccountRows.Move.NONE : accounts.moveOf(person);
        int counted =
                switch (moves) {
                    case NONE -> home;
                    case CAME_FROM, CLOSED_ELSEWHERE -> home;
                    case WENT_TO -> other;
                    case SAME_DAY -> commune.compareTo(elsewhere) < 0 ? home : other;
                };
        accounts.active(person, moves, elsewhere.value());
        named[home] = true;
        named[other] |= moves != AccountRows.Move.NONE;
        residents[counted]++;
        adults[counted] += adult ? 1 : 0;
    }

    private AccountRows.Person person(int home, long number, boolean adult) {
        var code = communes.get(home).code().value();
        long key = Keys.mixed(setting.chance().seed(), code, number);
        return new AccountRows.Person(code, HexFormat.of().toHexDigits(key), key, adult);
    }

    private int other(int home, long number) {
        return setting.chance()
                .of("elsewhere", communes.get(home).code().value())
                .below(communes.size(), number);
    }

    /** A commune that any record names counts, be it nobody. */
    void tell(Truth truth) {
        for (int i = 0; i < communes.size(); i++) {
            if (named[i]) {
                truth.count(ADULTS, communes.get(i).code(), adults[i]);
                truth.count(RESIDENTS, communes.get(i).code(), residents[i]);
            }
        }
    }
}
