package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams the rows of a sheet, numbered as the sheet numbers them, each filled up to the width of the first. */
final class SheetRows extends Rows {
    private static final int LAST_ROW = 1_048_576;

    private final Workbook workbook;
    private final XmlPart sheet;
    private final CellReader cells;
    private boolean hasRows;
    private int number;
    private int width;

    SheetRows(Workbook workbook, String part) throws IOException {
        this.workbook = workbook;
        this.cells = workbook.cells();
        this.sheet = workbook.archive()
                .part(part)
                .orElseThrow(() ->
                        new RefusedDelivery("the workbook is damaged: its part '%s' is missing; send it again whole"
                                .formatted(Excerpt.of(part))));
        while (!hasRows && sheet.nextElement()) {
            hasRows = sheet.isAt("sheetData");
        }
    }

    @Override
    protected @Nullable TextRow read() throws IOException {
        while (hasRows && sheet.nextWithin("sheetData")) {
            if (sheet.isAt("row")) {
                number = numberAfter(number);
                return row();
            }
        }
        hasRows = false;
        return null;
    }

    private int numberAfter(int before) {
        var written = sheet.attribute("r");
        int found = written.isEmpty() ? before + 1 : CellPlace.rowNumber(written);
        if (found <= before || found > LAST_ROW) {
            throw new RefusedDelivery(
                    "the sheet's rows are not in order: '%s' stands after row %d; save the workbook anew"
                            .formatted(Excerpt.of(written), before));
        }
        return found;
    }

    private TextRow row() throws IOException {
        var row = new Collected(number);
        int column = -1;
        while (sheet.nextWithin("row")) {
            if (sheet.isAt("c")) {
                column = CellPlace.columnOf(sheet.attribute("r"), column + 1);
                row.add(cells.read(sheet), column);
            }
        }
        if (width == 0) {
            width = row.fields.size();
        }
        return row.filledTo(width);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }

    /** The cells of one row so far. */
    private static final class Collected {
        private final long number;
        private final List<String> fields = new ArrayList<>();
        private final BitSet numbers = new BitSet();
        private final List<String> faults = new ArrayList<>();
        private int length;

        Collected(long number) {
            this.number = number;
        }

        /** Empty cells beyond the last filled one are none. */
        void add(CellReader.Cell cell, int column) {
            if (cell.fault() != null && faults.size() < Excerpt.FEW) {
                faults.add("cell %s%d %s".formatted(CellPlace.letters(column), number, cell.fault()));
            }
            if (cell.text().isBlank()) {
                return;
            }
            length += cell.text().length();
            if (column >= Limits.FIELDS || cell.text().length() > Limits.FIELD || length > Limits.ROW) {
                throw Limits.tooLong(number);
            }
            fillTo(column);
            numbers.set(fields.size(), cell.isNumber());
            fields.add(cell.text());
        }

        private void fillTo(int width) {
            while (fields.size() < width) {
                fields.add("");
            }
        }

        TextRow filledTo(int width) {
            fillTo(width);
            var fault = faults.isEmpty() ? null : String.join("; ", faults);
            return new FoundRow(number, fields, String.join("\t", fields), fault, numbers);
        }
    }
}
