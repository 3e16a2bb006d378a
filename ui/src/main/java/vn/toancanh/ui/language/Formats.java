package vn.toancanh.ui.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as they are written in one language: 78,3 %, 1.234.567, 21/11/2026 in Vietnamese. */
public final class Formats {
    private static final String NO_BREAK = "\u00a0";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/uuuu");

    /** More digits than any bound or target has, fewer than a double carries. */
    private static final MathContext MEANT = new MathContext(9);

    private final Locale locale;

    private Formats(Locale locale) {
        this.locale = locale;
    }

    /** The formats of a language. */
    public static Formats of(Language language) {
        return new Formats(language.locale());
    }

    /** The formats of a locale, such as the page's. */
    public static Formats of(Locale locale) {
        return of(Language.of(locale));
    }

    /** A whole number in groups of three. */
    public String count(double value) {
        return decimals(value, 0);
    }

    /** A number with exactly so many decimals. */
    public String decimals(double value, int digits) {
        var format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value).replace('-', '−');
    }

    /** The fewest decimals that write a number whole: 2 for 0.25; what the arithmetic left behind is no digit. */
    public static int digitsOf(double value) {
        return Math.max(
                0, BigDecimal.valueOf(value).round(MEANT).stripTrailingZeros().scale());
    }

    /** A number with its sign always written, such as a change. */
    public String signed(double value, int digits) {
        return (value > 0 ? "+" : "") + decimals(value, digits);
    }

    /** A number of hundredths with the sign of the part, not to be torn apart at a line's end. */
    public String percent(double value) {
        return decimals(value, 1) + (Language.of(locale) == Language.ENGLISH ? "" : NO_BREAK) + '%';
    }

    /** A day, the day first. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A month and its year. */
    public String month(YearMonth month) {
        return MONTH.format(month);
    }
}
