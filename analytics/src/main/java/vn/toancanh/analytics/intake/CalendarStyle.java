package vn.toancanh.analytics.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number that a workbook shows as a date or a time, and which is so written as ISO 8601 has it. */
enum CalendarStyle implements NumberStyle {
    /** A day, perhaps with a time: 2024-12-31, 2024-12-31T08:30:00. */
    DAY,
    /** A month, shown without its day: 2024-12. */
    MONTH,
    /** A time of no day: 08:30:00. */
    TIME;

    private static final Pattern NO_LETTERS =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]|General", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int DAYS = 2_958_466;
    private static final long SECONDS = 86_400;
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    /** What the first section of a format's code shows of the calendar; empty where it shows a plain number. */
    static Optional<CalendarStyle> in(String code) {
        var letters = NO_LETTERS.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        boolean showsTime = letters.contains("h") || letters.contains("s");
        if (letters.contains("d")) {
            return Optional.of(DAY);
        }
        if (letters.contains("y")) {
            return Optional.of(letters.contains("m") && !showsTime ? MONTH : DAY);
        }
        return showsTime ? Optional.of(TIME) : letters.contains("m") ? Optional.of(DAY) : Optional.empty();
    }

    @Override
    public String text(String written, double number, boolean countsFrom1904) {
        if (number < 0 || number >= DAYS) {
            return PLAIN.text(written, number, countsFrom1904);
        }
        var at = moment(number, countsFrom1904);
        if (this == TIME && number < 1) {
            return CLOCK.format(at);
        }
        if (this == MONTH && at.getDayOfMonth() == 1) {
            return at.toString().substring(0, 7);
        }
        var day = at.toLocalDate().toString();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + "T" + CLOCK.format(at);
    }

    private static LocalDateTime moment(double number, boolean countsFrom1904) {
        long seconds = BigDecimal.valueOf(number)
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long days = seconds / SECONDS;
        // Counted from 1900 there is a 29th of February of that year, which there never was.
        var start = countsFrom1904 ? FIRST_OF_1904 : days < 60 ? BEFORE_1900.plusDays(1) : BEFORE_1900;
        return start.plusDays(days).atStartOfDay().plusSeconds(seconds % SECONDS);
    }
}
