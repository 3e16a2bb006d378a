package vn.toancanh.config.period;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A year, a quarter or a month, written {@code 2024}, {@code 2024-Q4}, {@code 2024-12}.
 *
 * @param ordinal which one within the year, from 1
 */
public record Period(Frequency frequency, int year, int ordinal) implements Comparable<Period> {
    public static final int FIRST_YEAR = 1976;
    public static final int LAST_YEAR = 2200;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    public Period {
        if (year < FIRST_YEAR || year > LAST_YEAR || ordinal < 1 || ordinal > frequency.perYear()) {
            throw new IllegalArgumentException(
                    "Cannot be %s period %d of year %d: accepted are years %d to %d and 1 to %d within the year"
                            .formatted(frequency, ordinal, year, FIRST_YEAR, LAST_YEAR, frequency.perYear()));
        }
    }

    public static Period year(int year) {
        return new Period(Frequency.ANNUAL, year, 1);
    }

    public static Period month(int year, int month) {
        return new Period(Frequency.MONTHLY, year, month);
    }

    /** @throws IllegalArgumentException naming the text and the three accepted forms */
    public static Period parse(String text) {
        var match = WRITTEN.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "Cannot read period '%s': accepted are 2024, 2024-Q4 and 2024-12".formatted(text));
        }
        return of(match);
    }

    private static Period of(Matcher match) {
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return new Period(Frequency.QUARTERLY, year, Integer.parseInt(match.group(2)));
        }
        return match.group(3) != null ? month(year, Integer.parseInt(match.group(3))) : year(year);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 1 + (ordinal - 1) * 12 / frequency.perYear(), 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(12 / frequency.perYear()).minusDays(1);
    }

    /** By last day, the shorter period first. */
    @Override
    public int compareTo(Period other) {
        if (frequency == other.frequency) {
            return year == other.year ? Integer.compare(ordinal, other.ordinal) : Integer.compare(year, other.year);
        }
        int byEnd = lastDay().compareTo(other.lastDay());
        return byEnd != 0 ? byEnd : other.frequency.compareTo(frequency);
    }

    /** Whether it is over when the other is; the year 2024 is over with December 2024. */
    public boolean endsBy(Period other) {
        return !lastDay().isAfter(other.lastDay());
    }

    /** Whether the other is a part of it: months and quarters of a year. */
    public boolean holds(Period other) {
        return other.frequency.perYear() > frequency.perYear()
                && !other.firstDay().isBefore(firstDay())
                && other.endsBy(this);
    }

    /** The periods of a frequency that it consists of, the oldest first; itself where that is its own. */
    public Stream<Period> parts(Frequency of) {
        int count = of.perYear() / frequency.perYear();
        return IntStream.range(0, count).mapToObj(part -> new Period(of, year, (ordinal - 1) * count + part + 1));
    }

    @Override
    public String toString() {
        return switch (frequency) {
            case ANNUAL -> "%04d".formatted(year);
            case QUARTERLY -> "%04d-Q%d".formatted(year, ordinal);
            case MONTHLY -> "%04d-%02d".formatted(year, ordinal);
        };
    }
}
