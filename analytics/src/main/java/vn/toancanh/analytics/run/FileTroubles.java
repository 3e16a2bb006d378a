package vn.toancanh.analytics.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.spark.SparkThrowable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.analytics.intake.DamagedFile;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.config.failure.Causes;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;

/**
 * Makes a refusal of whatever the look at one file meets, so that it cannot hold up all others; it can be delivered again.
 *
 * <p>Of the errors of Java only two are taken for the file's: the memory or the stack that reading it needed is given back by the
 * time they are caught, and the file would ask for as much in every later run. Any other speaks of the program or the machine:
 * it is thrown on, and the delivery stays pending. So is a {@link MachineTrouble}.
 *
 * @param isEnding whether the process is told to end: then a failure says nothing about the file
 * @param machines whose failure it may be: of several, one that is lost fails a file that is good, so that only damage proven by its
 *     reader is the file's
 */
record FileTroubles(BooleanSupplier isEnding, Machines machines) {
    /** On how many machines the jobs run. */
    enum Machines {
        THIS_ONE,
        SEVERAL
    }

    private static final String CANCELLED = "SPARK_JOB_CANCELLED";

    private static final Logger LOG = LoggerFactory.getLogger(FileTroubles.class);

    Taken refusing(Delivery delivery, Path file, Supplier<Taken> look) {
        try {
            return look.get();
        } catch (RefusedDelivery e) {
            return refused(delivery, e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return refused(delivery, tooLarge(delivery, e));
        } catch (Exception e) {
            // Spark throws checked exceptions without declaring them.
            if (isEnding.getAsBoolean() || isCancelled(e) || e instanceof LakeException) {
                throw e;
            }
            MachineTrouble.in(e, delivery, file).ifPresent(trouble -> {
                throw trouble;
            });
            var damage = DamagedFile.refusal(e, file);
            if (damage.isEmpty() && machines == Machines.SEVERAL) {
                throw e;
            }
            return refused(delivery, damage.orElseGet(() -> unforeseen(delivery, e)));
        }
    }

    /** Whoever stops a run says nothing about the file either. */
    private static boolean isCancelled(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SparkThrowable told && CANCELLED.equals(told.getCondition()));
    }

    private static RefusedDelivery tooLarge(Delivery delivery, VirtualMachineError e) {
        LOG.error("Cannot take delivery {} of {}", delivery.id(), delivery.fileName(), e);
        return new RefusedDelivery(
                "reading it needs more memory than there is (%s): send it in smaller rows, or have more given by TOANCANH_JAVA_OPTS, such as -Xmx8g"
                        .formatted(e));
    }

    private static RefusedDelivery unforeseen(Delivery delivery, Exception e) {
        LOG.error("Cannot take delivery {} of {}", delivery.id(), delivery.fileName(), e);
        return new RefusedDelivery(
                "it could not be taken for a reason that nobody foresaw (%s); the log tells more".formatted(e));
    }

    private static Taken refused(Delivery delivery, RefusedDelivery why) {
        return new Taken.Refused(Conclusion.refused(delivery, why.getMessage(), 0, 0), List.of(), List.of());
    }
}
