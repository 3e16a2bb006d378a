package vn.toancanh.analytics.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a cell stands in its sheet: C7 is the third column of row 7. */
final class CellPlace {
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
    private static final int LETTERS = 26;

    private CellPlace() {}

    /** The number of a row; 0 where it is none. */
    static int rowNumber(String written) {
        return ROW.matcher(written).matches() ? Integer.parseInt(written) : 0;
    }

    /**
     * The column of a cell, from 0.
     *
     * @param next where a cell stands that does not say it
     */
    static int columnOf(String reference, int next) {
        Matcher found = REFERENCE.matcher(reference);
        if (reference.isEmpty()) {
            return next;
        }
        if (!found.matches() || column(found.group(1)) < next) {
            throw new RefusedDelivery("the sheet's cells are not in order: '%s' stands after %s; save the workbook anew"
                    .formatted(Excerpt.of(reference), next == 0 ? "nothing" : "column " + letters(next - 1)));
        }
        return column(found.group(1));
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1) - 1;
    }

    static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
