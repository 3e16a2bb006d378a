package vn.toancanh.lake.table;

import java.time.Instant;
import org.apache.iceberg.io.FileInfo;

/**
 * Of what age a file is that may be removed when nothing refers to it.
 *
 * @param since when the lake took its first delivery: what is older was not written for it, and nobody here knows what it is for
 * @param until what came later may belong to a writer or reader that is at work this moment
 */
public record WrittenBetween(Instant since, Instant until) {

    boolean isTooOld(FileInfo file) {
        return moment(file).isBefore(since);
    }

    boolean isTooYoung(FileInfo file) {
        return isTooYoung(moment(file));
    }

    boolean isTooYoung(Instant moment) {
        return !moment.isBefore(until);
    }

    private static Instant moment(FileInfo file) {
        return Instant.ofEpochMilli(file.createdAtMillis());
    }
}
