package vn.toancanh.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.Totals;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

/** The bytes in which the latest release keeps its totals. */
final class TotalFiles {
    private TotalFiles() {}

    /** SHA-256 of the Parquet files of each feed and period; where they lie and what they are called is left out. */
    static SortedMap<String, List<String>> contentsIn(Lake lake) {
        var release = lake.releases().latest().orElseThrow();
        return Totals.of(lake, release).stream()
                .map(row -> Partition.of("feed", row.feed()).and("time_period", row.timePeriod()))
                .distinct()
                .collect(Collectors.toMap(
                        Partition::toString,
                        partition -> lake
                                .reader()
                                .filesOf(release.slice(TotalRow.TABLE).in(partition))
                                .stream()
                                .map(TotalFiles::sha256)
                                .sorted()
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String sha256(Path file) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
