package vn.toancanh.analytics.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells of a sheet as text in the plain notation of our schemas.
 *
 * @param countsFrom1904 whether days are counted from 1904, as old Macintoshes did, and not from 1900
 */
record CellReader(SharedTexts texts, CellStyles styles, boolean countsFrom1904) {
    private static final Cell EMPTY = new Cell("", false, null);

    /** Reads the cell whose beginning the sheet stands at, to its end. */
    Cell read(XmlPart sheet) throws IOException {
        var type = sheet.attribute("t");
        var style = styles.at(sheet.attribute("s"));
        boolean isComputed = false;
        String value = null;
        while (sheet.nextWithin("c")) {
            if (sheet.isAt("v")) {
                var text = new StringBuilder();
                sheet.appendText(text);
                value = text.toString();
            } else if (sheet.isAt("is")) {
                value = RichText.in(sheet, "is");
            } else if (sheet.isAt("f")) {
                isComputed = true;
            }
        }
        if (value == null) {
            return isComputed
                    ? fault("holds a formula without its value: open the workbook, save it and send it again")
                    : EMPTY;
        }
        return cell(type, value, style);
    }

    private Cell cell(String type, String value, NumberStyle style) {
        return switch (type) {
            case "s" ->
                texts.at(value)
                        .map(CellReader::text)
                        .orElseGet(() -> fault("points to a text that the workbook does not hold"));
            case "e" -> fault("shows the error %s: mend its formula or write the value".formatted(Excerpt.of(value)));
            case "b" -> text(value.equals("1") ? "true" : value.equals("0") ? "false" : value);
            case "str" -> text(RichText.unescaped(value));
            case "inlineStr" -> text(value);
            case "d" -> text(value.endsWith("T00:00:00") ? value.substring(0, value.length() - 9) : value);
            case "", "n" -> new Cell(style.text(value, countsFrom1904), true, null);
            default -> fault("is of an unknown kind ('%s'): save the workbook anew".formatted(Excerpt.of(type)));
        };
    }

    private static Cell text(String text) {
        return new Cell(text, false, null);
    }

    private static Cell fault(String fault) {
        return new Cell("", false, fault);
    }

    /**
     * What a cell says.
     *
     * @param isNumber whether it is a number by its type, and no text
     * @param fault why its file is refused; null where nothing speaks against it
     */
    record Cell(String text, boolean isNumber, @Nullable String fault) {}
}
