package vn.toancanh.analytics;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.analytics.run.Pipeline;
import vn.toancanh.analytics.simulation.Simulations;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.definition.UnitListImport;
import vn.toancanh.lake.Expiry;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Receipt;
import vn.toancanh.lake.run.RunEnding;
import vn.toancanh.lake.run.RunKind;

/** The runs of the pipeline, each kept on record with what has begun it. */
record RunsOnRecord(Lake lake, SparkEngine engine, HomeDefinitions definitions) {
    private static final Logger LOG = LoggerFactory.getLogger(RunsOnRecord.class);

    /** Takes what is pending, with the definitions as they stand when its turn has come. */
    RunReport ofPending(RunCause cause, Progress progress) {
        return recorded(cause, progress, this::takePending);
    }

    /** The same for the sake of one delivery, unless it is in effect already. */
    DeliveryResult ofDelivery(Receipt receipt, Progress progress) {
        return switch (receipt) {
            case Receipt.AlreadyInEffect there -> new DeliveryResult.Unchanged(there.delivery());
            case Receipt.AlreadyPending waiting -> taken(waiting.delivery(), progress);
            case Receipt.Received received -> taken(received.delivery(), progress);
        };
    }

    private DeliveryResult taken(Delivery delivery, Progress progress) {
        var report = RecordedRun.of(
                lake, engine, RunCause.of(delivery), progress, this::takePending, done -> ending(done, delivery));
        return new DeliveryResult.Taken(delivery, report);
    }

    /** Only where another run has taken the delivery it is asked for; what has been done is not undone if nobody can tell of it. */
    private RunEnding ending(RunReport done, Delivery delivery) {
        if (done.tellsOf(delivery)) {
            return done.ending();
        }
        try {
            return done.endingAfterAnother(lake.history().find(delivery.id()));
        } catch (RuntimeException e) {
            LOG.warn("Cannot tell what came of delivery {}, which another run has taken", delivery.id(), e);
            return done.ending();
        }
    }

    /** Takes what is pending every night, and gives up old releases after it, even where nothing could be taken. */
    RunReport ofNight(Supplier<Expiry> expiring, Progress progress) {
        return recorded(RunCause.NIGHTLY, progress, recorded -> {
            var report = takePending(recorded, expiring);
            recorded.expire(expiring);
            return report;
        });
    }

    /** What goes wrong in giving up releases is told beside what went wrong before it. */
    private RunReport takePending(RecordedRun recorded, Supplier<Expiry> expiring) {
        try {
            return takePending(recorded);
        } catch (Exception failure) {
            try {
                recorded.expire(expiring);
            } catch (RuntimeException another) {
                failure.addSuppressed(another);
            }
            throw failure;
        }
    }

    /** Makes records up, and takes them. */
    RunReport ofSimulation(SimulationRequest request, Progress progress) {
        return recorded(new RunCause(RunKind.SIMULATION, request.feeds()), progress, recorded -> {
            new Simulations(lake, definitions.now(), engine).handIn(request, recorded);
            return takePending(recorded);
        });
    }

    /** Takes a list of units, and totals what is released on them. */
    UnitList ofUnits(Path file, Validity validity, Progress progress) {
        var list = new AtomicReference<UnitList>();
        recorded(new RunCause(RunKind.UNITS, String.valueOf(file.getFileName())), progress, recorded -> {
            try (var run = recorded.begin()) {
                var laid = new UnitListImport(lake.home().definitions()).lay(file, validity);
                list.set(laid.list());
                return new Pipeline(lake, laid.definitions(), engine).run(run, recorded, laid::keep);
            }
        });
        return list.get();
    }

    private RunReport takePending(RecordedRun recorded) {
        try (var run = recorded.begin()) {
            return new Pipeline(lake, definitions.now(), engine).run(run, recorded);
        }
    }

    private RunReport recorded(RunCause cause, Progress progress, Function<RecordedRun, RunReport> work) {
        return RecordedRun.of(lake, engine, cause, progress, work, RunReport::ending);
    }
}
