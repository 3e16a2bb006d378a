package vn.toancanh.analytics.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.SparkThrowable;
import vn.toancanh.config.failure.Causes;

/** A file whose damage shows only when its rows are read. */
public final class DamagedFile {
    private DamagedFile() {}

    /** The refusal that a failed job amounts to; none where the job failed for another reason than this file. */
    public static Optional<RefusedDelivery> refusal(Throwable failure, Path file) {
        return Causes.of(failure)
                .filter(SparkThrowable.class::isInstance)
                .map(SparkThrowable.class::cast)
                .filter(cause -> String.valueOf(cause.getCondition()).startsWith("FAILED_READ_FILE"))
                .filter(cause -> !cause.getCondition().endsWith("FILE_NOT_EXIST"))
                .filter(cause -> cause.getMessageParameters()
                        .getOrDefault("path", "")
                        .endsWith(file.getFileName().toString()))
                .findFirst()
                .map(cause -> new RefusedDelivery("the file is damaged: its rows cannot be read; send it again whole"));
    }
}
