package vn.toancanh.config.definition;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** How numbers and days are written in definitions: plain digits, none of the other notations that Java reads. */
final class Numeral {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Numeral() {}

    /** @throws IllegalArgumentException for anything but a finite number, such as NaN, 1e3, or more digits than there is room for */
    static double decimal(String text) {
        double number = Double.parseDouble(matching(DECIMAL, text));
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Cannot hold '%s': accepted are finite numbers".formatted(text));
        }
        return number;
    }

    /** @throws IllegalArgumentException for anything but a number that an {@code int} holds */
    static int integer(String text) {
        return Integer.parseInt(matching(INTEGER, text));
    }

    /**
     * @throws IllegalArgumentException for a year of other than four digits, with which days could not be reckoned
     * @throws java.time.format.DateTimeParseException for a day that no calendar has
     */
    static LocalDate day(String text) {
        return LocalDate.parse(matching(DAY, text));
    }

    private static String matching(Pattern accepted, String text) {
        if (!accepted.matcher(text).matches()) {
            throw new IllegalArgumentException("Cannot read '%s': accepted are plain digits".formatted(text));
        }
        return text;
    }
}
