package vn.toancanh.analytics.run;

import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.analytics.terrain.PlacingBoundaries;
import vn.toancanh.analytics.validation.FreeParts;
import vn.toancanh.analytics.validation.Ground;
import vn.toancanh.analytics.validation.Validation;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/** Looks at one delivery: reads it, checks every row, and passes it or refuses it. */
final class Taking {
    private final Lake lake;
    private final LakeRun run;
    private final Definitions definitions;
    private final SparkSession spark;
    private final FileTroubles troubles;
    private final Terrains terrains;

    Taking(Lake lake, LakeRun run, Definitions definitions, SparkSession spark) {
        this.lake = lake;
        this.run = run;
        this.definitions = definitions;
        this.spark = spark;
        this.terrains = new Terrains(definitions, () -> PlacingBoundaries.keptIn(lake));
        this.troubles = new FileTroubles(
                this::isEnding,
                spark.sparkContext().isLocal() ? FileTroubles.Machines.THIS_ONE : FileTroubles.Machines.SEVERAL);
    }

    Taken take(Delivery delivery) {
        var file = lake.inbox().bytesOf(delivery);
        return troubles.refusing(delivery, file, () -> take(delivery, file));
    }

    /** A process that is told to end says nothing about the file: it stays pending for the next run. */
    private boolean isEnding() {
        return spark.sparkContext().isStopped() || Thread.currentThread().isInterrupted();
    }

    private Taken take(Delivery delivery, Path file) {
        var feed = definitions
                .feed(delivery.feed())
                .orElseThrow(() -> new RefusedDelivery("feed '%s' is not defined".formatted(delivery.feed())));
        return take(delivery, feed, RawRows.of(spark, file, feed));
    }

    private Taken take(Delivery delivery, Feed feed, RawRows raw) {
        var period = delivery.timePeriod();
        var geography = definitions.areas().on(period.lastDay());
        var terrain = terrain(delivery, feed, geography);
        var parts = FreeParts.of(feed, definitions.measures());
        var validation = Validation.of(parts.writtenOneWay(raw.rows()), feed, period, ground(terrain, geography));
        var table = RecordsTable.of(feed);
        var files = write(validation.records(), delivery, table.table());
        var records = table.read(spark, files);
        var placed = PlacedRows.among(records);
        var placing = placed.placing(feed);
        long rejected = raw.count() - placing.rows();
        var gate = new Gate(delivery, feed, definitions.qualityChecks(), definitions.areas(), geography);
        var findings = Stream.of(
                        gate.againstDamage(terrain.flatMap(Terrain::damage), rejected),
                        findings(gate, placed, rejected),
                        findings(gate, parts, records))
                .flatMap(found -> found)
                .toList();
        var rejections = rejected == 0 ? List.<Path>of() : write(delivery, validation.rejections());
        return findings.stream().anyMatch(Finding::refuses)
                ? new Taken.Refused(
                        Conclusion.refused(delivery, reasons(findings), raw.count(), rejected), rejections, findings)
                : new Taken.Passed(
                        Conclusion.published(delivery, placing, rejected),
                        rejections,
                        findings,
                        table.table(),
                        files,
                        terrain.map(Terrain::placedOn),
                        new Whereabouts(definitions.areas(), geography.day()).provincesOf(placed.units()));
    }

    private static Stream<Finding> findings(Gate gate, FreeParts parts, Dataset<Row> records) {
        return parts.breakdowns().stream().flatMap(by -> gate.againstParts(FoundParts.among(records, by)));
    }

    private Stream<Finding> findings(Gate gate, PlacedRows placed, long rejected) {
        return Stream.of(
                        gate.againstRows(placed.rows(), rejected),
                        gate.againstMadeUpRows(gate.delivery().simulated() ? 0 : placed.simulated()),
                        gate.againstCut(placed.units()),
                        againstOthers(gate, placed.units()))
                .flatMap(found -> found);
    }

    /** Every reason to refuse, in one sentence after the other. */
    static String reasons(List<Finding> findings) {
        return findings.stream().filter(Finding::refuses).map(Finding::message).collect(Collectors.joining("; "));
    }

    private Optional<Terrain> terrain(Delivery delivery, Feed feed, Geography geography) {
        return feed.isPlacedByGeometry() ? Optional.of(terrains.on(geography, delivery.simulated())) : Optional.empty();
    }

    private Ground ground(Optional<Terrain> terrain, Geography geography) {
        var variants = definitions.nameVariants();
        return terrain.map(points -> new Ground(definitions.areas(), geography, variants, points.locator()))
                .orElseGet(() -> Ground.ofNames(definitions.areas(), geography, variants));
    }

    private List<Path> write(Delivery delivery, Supplier<Dataset<Row>> rejections) {
        var told = rejections
                .get()
                .withColumn("feed", lit(delivery.feed().value()))
                .withColumn("file_name", lit(delivery.fileName()));
        return write(told, delivery, Rejection.TABLE);
    }

    /** Keys are all different: a dictionary of them would be made for nothing. */
    private List<Path> write(Dataset<Row> rows, Delivery delivery, LakeTable table) {
        var folder = run.newDataFolder(table);
        var writer = rows.withColumn(LakeTable.DELIVERY_ID, lit(delivery.id())).write();
        definitions.feed(delivery.feed()).stream()
                .flatMap(feed -> feed.columns(ColumnRole.KEY))
                .forEach(key -> writer.option(ParquetOutputFormat.ENABLE_DICTIONARY + "#" + key.name(), false));
        writer.parquet(folder.path().toString());
        return folder.files();
    }

    /** What the delivery lacks of the one that it would replace, and of the one before it. */
    private Stream<Finding> againstOthers(Gate gate, Set<AreaCode> units) {
        var told = gate.delivery().consignment();
        return run.base().stream()
                .flatMap(release -> Stream.concat(
                        release.inEffectFor(told).stream()
                                .flatMap(old -> gate.againstUnits(unitsOf(old, release, gate.feed()), units)),
                        gate.looksBack() ? againstEarlier(gate, release, units) : Stream.empty()));
    }

    private Stream<Finding> againstEarlier(Gate gate, Release release, Set<AreaCode> units) {
        var told = gate.delivery().consignment();
        return release.inEffectBefore(told)
                .map(old -> gate.againstEarlier(unitsOf(old, release, gate.feed()), old.timePeriod(), units))
                .orElseGet(() -> gate.againstSimulated(displacedUnits(gate, release, units), units));
    }

    private Set<AreaCode> displacedUnits(Gate gate, Release release, Set<AreaCode> units) {
        return new DisplacedUnits(
                        release,
                        run.provincesOf(gate.delivery().feed()),
                        madeUp -> unitsOf(madeUp, release, gate.feed()))
                .by(gate.delivery(), units, gate.areas());
    }

    private Set<AreaCode> unitsOf(Delivery old, Release release, Feed feed) {
        var table = RecordsTable.of(feed);
        var files = lake.reader().filesOf(release.slice(table.table()).in(partition(old)));
        return files.isEmpty()
                ? Set.of()
                : PlacedRows.among(table.read(spark, files)).units();
    }

    private static Partition partition(Delivery delivery) {
        return Partition.of(LakeTable.DELIVERY_ID, delivery.id());
    }
}
