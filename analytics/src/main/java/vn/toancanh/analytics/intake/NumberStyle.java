package vn.toancanh.analytics.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** How a cell of a workbook shows its number, and so which text that number is. */
sealed interface NumberStyle permits NumberStyle.Plain, NumberStyle.Padded, CalendarStyle {
    /** Digits, with a point where there is a fraction. */
    NumberStyle PLAIN = new Plain();

    /** A number of the workbook as text. */
    String text(String written, double number, boolean countsFrom1904);

    /** The number as text; as it stands in the workbook where it is none. */
    default String text(String written, boolean countsFrom1904) {
        try {
            double number = Double.parseDouble(written);
            return Double.isFinite(number) ? text(written, number, countsFrom1904) : written;
        } catch (NumberFormatException e) {
            return written;
        }
    }

    /** @param formats the workbook's own formats by their number; those below 164 are the same for all */
    static NumberStyle of(String number, Map<String, String> formats) {
        var code = formats.get(number);
        return code == null ? ofAll(number) : of(code);
    }

    private static NumberStyle ofAll(String number) {
        return switch (number) {
            case "14", "15", "16", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" ->
                CalendarStyle.DAY;
            case "17" -> CalendarStyle.MONTH;
            case "18", "19", "20", "21", "32", "33", "45", "46", "47" -> CalendarStyle.TIME;
            default -> PLAIN;
        };
    }

    /** Of a format's code, such as {@code dd/mm/yyyy;@}. */
    static NumberStyle of(String code) {
        if (Padded.CODE.matcher(code).matches()) {
            return new Padded(code.length());
        }
        return CalendarStyle.in(code).map(NumberStyle.class::cast).orElse(PLAIN);
    }

    /** Digits, with a point where there is a fraction. */
    record Plain() implements NumberStyle {
        private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

        /** The fewest digits that mean the same: programs write 1.1 as 1.1000000000000001. Whole numbers keep all they have. */
        @Override
        public String text(String written, double number, boolean countsFrom1904) {
            if (WHOLE.matcher(written).matches()) {
                return written;
            }
            var shortest = BigDecimal.valueOf(number);
            return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
        }
    }

    /** At least so many digits; how codes keep the noughts before them. */
    record Padded(int digits) implements NumberStyle {
        private static final Pattern CODE = Pattern.compile("0{2,15}");
        private static final Pattern WHOLE = Pattern.compile("[0-9]+");

        @Override
        public String text(String written, double number, boolean countsFrom1904) {
            var plain = PLAIN.text(written, number, countsFrom1904);
            return WHOLE.matcher(plain).matches() ? "0".repeat(Math.max(0, digits - plain.length())) + plain : plain;
        }
    }
}
