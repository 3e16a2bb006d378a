package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.Feed;

/**
 * The one filled sheet of an XLSX workbook.
 *
 * @param part where its rows stand in the archive
 */
record WorkbookSheet(String part) implements RowReader {
    /** @throws RefusedDelivery if the file is no workbook that can be read, or has no filled sheet, or several */
    static WorkbookSheet of(Path file) throws IOException {
        WorkbookArchive.check(file);
        try (var workbook = Workbook.open(file)) {
            var filled = filled(workbook);
            if (filled.isEmpty()) {
                throw new RefusedDelivery("the workbook's sheets are empty: send it again with its rows");
            }
            if (filled.size() > 1) {
                throw new RefusedDelivery("the workbook has %d filled sheets (%s), hidden ones counted: one is accepted"
                        .formatted(filled.size(), names(filled)));
            }
            return new WorkbookSheet(filled.getFirst().part());
        }
    }

    private static List<Workbook.Sheet> filled(Workbook workbook) throws IOException {
        var filled = new ArrayList<Workbook.Sheet>();
        for (var sheet : workbook.sheets()) {
            if (new SheetRows(workbook, sheet.part()).hasNext()) {
                filled.add(sheet);
            }
        }
        return filled;
    }

    private static String names(List<Workbook.Sheet> sheets) {
        return sheets.stream()
                .limit(Excerpt.FEW)
                .map(sheet -> "'" + Excerpt.of(sheet.name()) + "'")
                .collect(Collectors.joining(", "));
    }

    @Override
    public Rows rows(Path file) throws IOException {
        var workbook = Workbook.open(file);
        try {
            return new SheetRows(workbook, part);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** A workbook that was cut has no end of its archive: {@link WorkbookArchive} tells so. */
    @Override
    public void checkEnd(Path file, TextRow last, List<String> columns, Feed feed) {}
}
