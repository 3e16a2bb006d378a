package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import vn.toancanh.config.feed.Feed;

/** How the rows of text of one delivered file are read; of every format that is taken but Parquet. */
sealed interface RowReader extends Serializable permits CsvDialect, JsonLines, WorkbookSheet {
    /** Opens the file; the first of its rows names the columns. */
    Rows rows(Path file) throws IOException;

    /**
     * Looks at the end of the file, where a cut shows.
     *
     * @param columns the file's columns in its own order
     * @throws RefusedDelivery if the last row shows that the file was cut, or cannot show that it was not
     */
    void checkEnd(Path file, TextRow last, List<String> columns, Feed feed) throws IOException;

    /** @throws RefusedDelivery if the file is no text, or no workbook, that can be read */
    static RowReader of(Content content, Path file, Feed feed) throws IOException {
        return switch (content.format()) {
            case CSV -> CsvDialect.of(file, content.packing());
            case JSON_LINES -> JsonLines.of(file, content.packing(), feed);
            case XLSX -> WorkbookSheet.of(file);
            case PARQUET ->
                throw new IllegalArgumentException("Cannot read Parquet row by row: Spark reads its columns");
        };
    }
}
