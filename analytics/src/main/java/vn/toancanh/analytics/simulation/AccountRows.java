package vn.toancanh.analytics.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes the accounts of one person after another.
 *
 * @param days a day as it is written, by how many days it lies before the end of the period
 * @param more the chance that each of three more accounts is there
 */
record AccountRows(Chance.Draws draws, String period, List<String> days, double more, Rows rows) {
    private static final List<String> INSTITUTIONS = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    private static final List<String> KINDS = List.of("current", "current", "e-wallet", "mobile-money");
    private static final List<String> BANDS = List.of("15-17", "18-29", "30-44", "45-59", "60+");
    private static final String CHILD = "0-14";
    private static final int MORE = 3;
    /** Of the further accounts of someone who has an active one, those that are active as well. */
    private static final double ACTIVE = 0.85;
    /** The latest record of a person is not older than this. */
    private static final int RECENT = 300;
    /** Other records are older than the latest by less than this. */
    private static final int OLDER = 1000;

    /**
     * Someone.
     *
     * @param home the commune in which he lives
     * @param key what stands for him in every record
     * @param number where his random numbers begin
     */
    record Person(String home, String key, long number, boolean adult) {}

    /** What the records say of another commune. */
    enum Move {
        /** Nothing. */
        NONE,
        /** An older account is there. */
        CAME_FROM,
        /** The latest one is there. */
        WENT_TO,
        /** Of the same day, one here and one there. */
        SAME_DAY,
        /** The latest one is there, and closed. */
        CLOSED_ELSEWHERE
    }

    /** @param each how many active accounts someone who has one is to have on average, from 1 to 4 */
    static AccountRows of(Setting setting, Rows rows, double each) {
        var end = setting.period().lastDay();
        return new AccountRows(
                setting.chance().of("account", ""),
                setting.period().toString(),
                IntStream.range(0, RECENT + OLDER + 1)
                        .mapToObj(end::minusDays)
                        .map(LocalDate::toString)
                        .toList(),
                Math.clamp((each - 1) / MORE / ACTIVE, 0, 1),
                rows);
    }

    Move moveOf(Person person) {
        double draw = at(person, 0);
        if (draw > 0.06) {
            return Move.NONE;
        }
        return draw < 0.02
                ? Move.CAME_FROM
                : draw < 0.04 ? Move.WENT_TO : draw < 0.05 ? Move.SAME_DAY : Move.CLOSED_ELSEWHERE;
    }

    /** Someone with at least one active account, the first; all others but those of another commune are older. */
    void active(Person person, Move move, String elsewhere) {
        int latest = 1 + (int) (at(person, 1) * (RECENT - 1));
        int account = 1;
        add(person, account++, person.home(), true, latest);
        switch (move) {
            case NONE -> {}
            case CAME_FROM -> add(person, account++, elsewhere, true, older(person, latest, account));
            case WENT_TO -> add(person, account++, elsewhere, true, latest - 1);
            case SAME_DAY -> add(person, account++, elsewhere, true, latest);
            case CLOSED_ELSEWHERE -> add(person, account++, elsewhere, false, latest - 1);
        }
        for (int i = account - 1; i <= MORE; i++) {
            if (at(person, 10 + i) < more) {
                add(person, account++, person.home(), at(person, 20 + i) < ACTIVE, older(person, latest, account));
            }
        }
    }

    /** Someone whose only account is closed. */
    void closed(Person person) {
        add(person, 1, person.home(), false, older(person, 0, 1));
    }

    private int older(Person person, int latest, int account) {
        return latest + 1 + (int) (at(person, 30 + account) * (OLDER - 1));
    }

    private void add(Person person, int account, String commune, boolean active, int daysAgo) {
        rows.add(
                person.key() + "-" + account,
                period,
                person.key(),
                INSTITUTIONS.get((int) (at(person, 40 + account) * INSTITUTIONS.size())),
                KINDS.get((int) (at(person, 50 + account) * KINDS.size())),
                commune,
                person.adult() ? BANDS.get((int) (at(person, 2) * BANDS.size())) : CHILD,
                active,
                days.get(daysAgo),
                true);
    }

    /** One of the numbers of a person. */
    private double at(Person person, long which) {
        return draws.at(person.number() + which);
    }
}
