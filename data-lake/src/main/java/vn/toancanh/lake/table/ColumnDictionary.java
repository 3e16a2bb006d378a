package vn.toancanh.lake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.DictionaryPageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import vn.toancanh.lake.LakeException;

/** The different texts of a column as a Parquet file keeps them beside its rows: a few of them instead of one a row. */
record ColumnDictionary(Path file, String column) {

    /**
     * Adds all texts of the column.
     *
     * @return false where the file keeps rows without a dictionary, so that only they tell
     */
    boolean addTo(Set<String> texts) {
        try (var reader = ParquetFileReader.open(new LocalInputFile(file))) {
            for (BlockMetaData rows : reader.getRowGroups()) {
                if (!add(reader, rows, texts)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            throw new LakeException("Cannot read column %s of %s: %s".formatted(column, file, e.getMessage()), e);
        }
    }

    private boolean add(ParquetFileReader reader, BlockMetaData rows, Set<String> texts) throws IOException {
        if (rows.getColumns().stream().noneMatch(this::isWholly)) {
            return false;
        }
        var described = reader.getFileMetaData().getSchema().getColumnDescription(new String[] {column});
        try (DictionaryPageReadStore dictionaries = reader.getDictionaryReader(rows)) {
            DictionaryPage page = dictionaries.readDictionaryPage(described);
            Dictionary dictionary = page.getEncoding().initDictionary(described, page);
            for (int i = 0; i <= dictionary.getMaxId(); i++) {
                texts.add(dictionary.decodeToBinary(i).toStringUsingUTF8());
            }
        }
        return true;
    }

    /** A writer that finds too many different texts goes on without a dictionary in the middle. */
    private boolean isWholly(ColumnChunkMetaData chunk) {
        var pages = chunk.getEncodingStats();
        return chunk.getPath().toDotString().equals(column)
                && pages != null
                && pages.hasDictionaryPages()
                && !pages.hasNonDictionaryEncodedPages();
    }
}
