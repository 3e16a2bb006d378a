package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** How the cells of a workbook show their numbers, by the number of their style. */
record CellStyles(List<NumberStyle> styles) {
    static final CellStyles NONE = new CellStyles(List.of());

    static CellStyles of(WorkbookArchive archive, String name) throws IOException {
        var formats = new HashMap<String, String>();
        var styles = new ArrayList<NumberStyle>();
        var found = archive.heldPart(name, Limits.HELD_PART);
        if (found.isPresent()) {
            try (var part = found.get()) {
                while (part.nextElement()) {
                    if (part.isAt("numFmt")) {
                        formats.put(part.attribute("numFmtId"), part.attribute("formatCode"));
                    } else if (part.isAt("cellXfs")) {
                        while (part.nextWithin("cellXfs")) {
                            if (part.isAt("xf")) {
                                styles.add(NumberStyle.of(part.attribute("numFmtId"), formats));
                            }
                        }
                    }
                }
            }
        }
        return new CellStyles(styles);
    }

    NumberStyle at(String number) {
        try {
            int index = number.isEmpty() ? -1 : Integer.parseInt(number);
            return index >= 0 && index < styles.size() ? styles.get(index) : NumberStyle.PLAIN;
        } catch (NumberFormatException e) {
            return NumberStyle.PLAIN;
        }
    }
}
