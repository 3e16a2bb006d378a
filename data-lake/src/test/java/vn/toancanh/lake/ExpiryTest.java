package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseTag;
import vn.toancanh.lake.release.Retention;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.TotalRow;

class ExpiryTest {

    private static final Retention LAST_TWO = new Retention(2);
    private static final ReleaseTag REPORTED = new ReleaseTag("báo-cáo-2019");

    @TempDir
    Path folder;

    private Province province;
    private Lake lake;

    /** Five releases of the same year, of 1 to 5 people; the first is tagged. */
    @BeforeEach
    void publishesFiveReleases() {
        province = new Province(new Home(folder.resolve("Trung tâm điều hành")));
        lake = Lake.open(province.home());
        for (long people = 1; people <= 5; people++) {
            province.handIn(lake, people);
            Province.run(lake);
        }
        lake.releases().tag(1, REPORTED, Instant.now());
    }

    @AfterEach
    void closes() {
        lake.close();
    }

    @Test
    void keptReleasesReadTheSameBytesAndWhatOnlyOthersNeededIsRemoved() throws IOException {
        var kept = Stream.of(1L, 3L, 4L, 5L).map(lake.releases()::require).toList();
        var filesOfKept = contents(kept.stream().flatMap(this::files));
        var amounts = kept.stream().map(lake::totals).toList();
        var filesOfTheSecond = files(lake.releases().require(2)).toList();
        Path orphan = orphan();

        Expiry expiry = expireTwoDaysLater(LAST_TWO);

        assertThat(expiry.expired()).extracting(Release::id).containsExactly(2L);
        assertThat(expiry.kept()).isEqualTo(4);
        assertThat(expiry.swept().snapshots()).isPositive();
        assertThat(expiry.swept().files()).isGreaterThan(filesOfTheSecond.size());
        assertThat(expiry.swept().bytes()).isPositive();
        assertThat(contents(kept.stream().flatMap(this::files))).isEqualTo(filesOfKept);
        assertThat(kept.stream().map(lake::totals).toList()).isEqualTo(amounts);
        assertThat(filesOfTheSecond).hasSize(2).allSatisfy(file -> assertThat(file)
                .doesNotExist());
        assertThat(orphan).doesNotExist();
        assertThat(province.home().warehouse().resolve("totals/data/killed")).doesNotExist();
        assertThat(province.home().warehouse().resolve("totals/data")).isNotEmptyDirectory();
    }

    @Test
    void anExpiredReleaseStaysOnRecordAndIsRefusedInWords() {
        Release held = lake.releases().require(2);

        expireTwoDaysLater(LAST_TWO);

        Release second = lake.releases().require(2);
        assertThat(lake.releases().history()).extracting(Release::id).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(lake.releases().history()).filteredOn(Release::isExpired).containsExactly(second);
        assertThat(second.deliveries()).isEqualTo(held.deliveries());
        String why =
                " release 2: it expired at %s, and its files were removed. A release that has not expired is accepted; ./toancanh releases list names them."
                        .formatted(second.expiredAt().orElseThrow());
        assertThatThrownBy(() -> lake.totals(second))
                .isInstanceOf(LakeException.class)
                .hasMessage("Cannot read" + why);
        assertThatThrownBy(() -> lake.releases().tag(2, new ReleaseTag("late"), Instant.now()))
                .isInstanceOf(LakeException.class)
                .hasMessage("Cannot tag" + why);
        try (LakeRun run = lake.beginRun()) {
            assertThatThrownBy(() -> run.rollBackTo(2))
                    .isInstanceOf(LakeException.class)
                    .hasMessage("Cannot roll back to" + why);
        }
        assertThat(lake.releases().latestId()).isEqualTo(5);
    }

    @Test
    void whoHeldAReleaseWhileItExpiredIsToldToAskAgain() {
        Release held = lake.releases().require(2);

        expireTwoDaysLater(LAST_TWO);

        assertThatThrownBy(() -> lake.totals(held))
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("Cannot read table totals as of snapshot ")
                .hasMessageEndingWith(
                        ": it is not there any more, since its release expired meanwhile. Ask for the latest release again.");
        assertThatThrownBy(() -> lake.reader().filesOf(held.slice(TotalRow.TABLE)))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("since its release expired meanwhile");
    }

    @Test
    void theLatestIsNeverExpiredAndCanBeTakenBackOnce() {
        lake.releases().untag(REPORTED);

        Expiry expiry = expireTwoDaysLater(new Retention(1));

        assertThat(expiry.expired()).extracting(Release::id).containsExactly(3L, 2L, 1L);
        assertThat(Province.amounts(lake)).containsExactly(5.0);
        try (LakeRun run = lake.beginRun()) {
            assertThat(lake.totals(run.takeBack())).extracting(TotalRow::amount).containsExactly(4.0);
            assertThatThrownBy(run::takeBack)
                    .isInstanceOf(LakeException.class)
                    .hasMessageStartingWith("Cannot roll back to release 3: it expired at ");
        }
    }

    @Test
    void whatIsYoungStaysForAWriterWhoseLockWeDoNotSee() throws IOException {
        Path orphan = orphan();
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.now()));
        var theirs = runWithALockOfItsOwn();
        theirs.replaceRows(
                TotalRow.TABLE,
                TotalRow.partition(Province.FEED, Period.year(2020)),
                List.of(Province.total(Period.year(2020), 9).toRecord()));

        Expiry expiry = expire(lake, LAST_TWO);

        assertThat(expiry.expired()).extracting(Release::id).containsExactly(2L);
        assertThat(expiry.swept().snapshots()).isZero();
        assertThat(expiry.swept().waiting()).isPositive();
        assertThat(orphan).exists();
        try (theirs) {
            assertThat(lake.totals(theirs.publish(Province.DEFINITIONS)))
                    .extracting(TotalRow::amount)
                    .containsExactlyInAnyOrder(5.0, 9.0);
        }
        expireTwoDaysLater(LAST_TWO);
        assertThat(orphan).doesNotExist();
    }

    @Test
    void anExpiryThatWasBrokenOffIsFinishedByTheNext() {
        var filesOfTheSecond = files(lake.releases().require(2)).toList();
        lake.releases().expire(List.of(2L), Instant.now());

        assertThat(expireTwoDaysLater(LAST_TWO).expired()).isEmpty();

        assertThat(filesOfTheSecond).isNotEmpty().noneMatch(Files::exists);
        Expiry nothingLeft = expireTwoDaysLater(LAST_TWO);
        assertThat(nothingLeft.swept().snapshots()).isZero();
    }

    /** Iceberg gives up what is older than five days, unless it is told otherwise. */
    @Test
    void aKeptReleaseMayBeOfAnyAge() {
        setLongestAge("totals", Duration.ofMillis(1));
        var kept = Stream.of(1L, 3L, 4L, 5L).map(lake.releases()::require).toList();

        expireTwoDaysLater(LAST_TWO);

        assertThat(kept.stream().flatMap(release -> lake.totals(release).stream()))
                .extracting(TotalRow::amount)
                .containsExactly(1.0, 3.0, 4.0, 5.0);
    }

    private void setLongestAge(String table, Duration age) {
        var address = DatabaseAddress.of(province.home(), Map.of());
        try (var catalog = new JdbcCatalog()) {
            catalog.setConf(new Configuration(false));
            catalog.initialize(
                    "lake",
                    Map.of(
                            CatalogProperties.URI,
                            address.url(),
                            JdbcCatalog.PROPERTY_PREFIX + "user",
                            address.user(),
                            JdbcCatalog.PROPERTY_PREFIX + "password",
                            address.password(),
                            JdbcCatalog.PROPERTY_PREFIX + "schema-version",
                            "V1",
                            CatalogProperties.FILE_IO_IMPL,
                            "org.apache.iceberg.hadoop.HadoopFileIO",
                            CatalogProperties.WAREHOUSE_LOCATION,
                            province.home().warehouse().toString()));
            catalog.loadTable(TableIdentifier.of("lake", table))
                    .updateProperties()
                    .set(TableProperties.MAX_SNAPSHOT_AGE_MS, String.valueOf(age.toMillis()))
                    .commit();
        }
    }

    @Test
    void aRehearsalTellsTheSameAndChangesNothing() throws IOException {
        orphan();
        var before = contents(everyFile());
        Expiry told;
        try (Lake later = twoDaysLater()) {
            told = later.rehearsedExpiry(LAST_TWO);
        }

        assertThat(contents(everyFile())).isEqualTo(before);
        assertThat(lake.releases().history()).noneMatch(Release::isExpired);
        Expiry done = expireTwoDaysLater(LAST_TWO);
        assertThat(told.expired()).extracting(Release::id).containsExactly(2L);
        assertThat(told.kept()).isEqualTo(done.kept());
        assertThat(told.swept().snapshots()).isEqualTo(done.swept().snapshots());
        assertThat(told.swept().files())
                .isPositive()
                .isLessThanOrEqualTo(done.swept().files());
    }

    @Test
    void nothingThatWasDeliveredIsLostAndHistoryIsWhole() throws IOException {
        expireTwoDaysLater(new Retention(1));

        var history = lake.history().newestFirst();
        assertThat(history).hasSize(5);
        assertThat(history).extracting(Conclusion::delivery).allSatisfy(delivery -> assertThat(
                        lake.inbox().bytesOf(delivery))
                .exists());
        assertThat(lists("deliveries")).isOne();
        assertThat(lists("totals")).isEqualTo(3);
        province.handIn(lake, 6);
        Province.run(lake);
        assertThat(Province.amounts(lake)).containsExactly(6.0);
    }

    /** How many snapshots of a table have their list of manifests on the disk. */
    private long lists(String table) throws IOException {
        try (var files = Files.list(province.home().warehouse().resolve(table).resolve("metadata"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("snap-"))
                    .count();
        }
    }

    private static Expiry expire(Lake lake, Retention retention) {
        try (LakeRun run = lake.beginRun()) {
            return run.expire(retention);
        }
    }

    private Expiry expireTwoDaysLater(Retention retention) {
        try (Lake later = twoDaysLater()) {
            return expire(later, retention);
        }
    }

    private Lake twoDaysLater() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        return Lake.open(province.home(), DatabaseAddress.of(province.home(), Map.of()), later, CodeVersion.UNPACKED);
    }

    private LakeRun runWithALockOfItsOwn() {
        var lock = WriterLock.taken(new FileWriterLock(folder.resolve("other.lock")), Duration.ZERO);
        return LakeRun.begin(lake, lock, Clock.systemUTC());
    }

    /** What a killed job left. */
    private Path orphan() throws IOException {
        Path made = province.home().warehouse().resolve("totals/data/killed/_temporary");
        return Files.writeString(Files.createDirectories(made).resolve("part-0.parquet"), "PAR1");
    }

    private Stream<Path> files(Release release) {
        return Stream.<LakeTable>of(TotalRow.TABLE, Province.RECORDS)
                .flatMap(table -> lake.reader().filesOf(release.slice(table)).stream());
    }

    private Stream<Path> everyFile() throws IOException {
        try (var files = Files.walk(province.home().warehouse())) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static SortedMap<Path, String> contents(Stream<Path> files) {
        var contents = new TreeMap<Path, String>();
        files.forEach(file -> contents.put(file, read(file)));
        assertThat(contents).isNotEmpty();
        return contents;
    }

    private static String read(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
