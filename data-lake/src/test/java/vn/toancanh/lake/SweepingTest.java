package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.lake.FiveReleases.LAST_TWO;

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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.lake.release.Retention;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.TotalRow;

/** Which files go with the releases that are given up, and which stay. */
class SweepingTest extends ProvinceLakeTest {

    private FiveReleases releases;

    @BeforeEach
    void publishesFiveReleases() {
        releases = FiveReleases.publishedBy(province, lake);
    }

    @Test
    void keptReleasesReadTheSameBytesAndWhatOnlyOthersNeededIsRemoved() throws IOException {
        var kept = releases.kept();
        var filesOfKept = contents(kept.stream().flatMap(this::files));
        var amounts = kept.stream().map(release -> Totals.of(lake, release)).toList();
        var filesOfTheSecond = files(lake.releases().require(2)).toList();
        Path orphan = orphan();

        Expiry expiry = releases.expireTwoDaysLater(LAST_TWO);

        assertThat(expiry.expired()).extracting(ReleaseEntry::id).containsExactly(2L);
        assertThat(expiry.kept()).isEqualTo(4);
        assertThat(expiry.swept().snapshots()).isPositive();
        assertThat(expiry.swept().files()).isGreaterThan(filesOfTheSecond.size());
        assertThat(expiry.swept().bytes()).isPositive();
        assertThat(contents(kept.stream().flatMap(this::files))).isEqualTo(filesOfKept);
        assertThat(kept.stream().map(release -> Totals.of(lake, release)).toList())
                .isEqualTo(amounts);
        assertThat(filesOfTheSecond).hasSize(2).allSatisfy(file -> assertThat(file)
                .doesNotExist());
        assertThat(orphan).doesNotExist();
        assertThat(province.home().warehouse().resolve("totals/data/killed")).doesNotExist();
        assertThat(province.home().warehouse().resolve("totals/data")).isNotEmptyDirectory();
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

        Expiry expiry = releases.expire(LAST_TWO);

        assertThat(expiry.expired()).extracting(ReleaseEntry::id).containsExactly(2L);
        assertThat(expiry.swept().snapshots()).isZero();
        assertThat(expiry.swept().waiting()).isPositive();
        assertThat(orphan).exists();
        try (theirs) {
            assertThat(Totals.of(lake, theirs.publish(Province.DEFINITIONS)))
                    .extracting(TotalRow::amount)
                    .containsExactlyInAnyOrder(5.0, 9.0);
        }
        releases.expireTwoDaysLater(LAST_TWO);
        assertThat(orphan).doesNotExist();
    }

    @Test
    void anExpiryThatWasBrokenOffIsFinishedByTheNext() {
        var filesOfTheSecond = files(lake.releases().require(2)).toList();
        lake.releases().expire(List.of(2L), Instant.now());

        assertThat(releases.expireTwoDaysLater(LAST_TWO).expired()).isEmpty();

        assertThat(filesOfTheSecond).isNotEmpty().noneMatch(Files::exists);
        Expiry nothingLeft = releases.expireTwoDaysLater(LAST_TWO);
        assertThat(nothingLeft.swept().snapshots()).isZero();
    }

    @Test
    void aRehearsalTellsTheSameAndChangesNothing() throws IOException {
        orphan();
        var before = contents(everyFile());
        Expiry told;
        try (Lake later = releases.twoDaysLater()) {
            told = later.rehearsedExpiry(LAST_TWO);
        }

        assertThat(contents(everyFile())).isEqualTo(before);
        assertThat(lake.releases().history()).noneMatch(ReleaseEntry::isExpired);
        Expiry done = releases.expireTwoDaysLater(LAST_TWO);
        assertThat(told.expired()).extracting(ReleaseEntry::id).containsExactly(2L);
        assertThat(told.kept()).isEqualTo(done.kept());
        assertThat(told.swept().snapshots()).isEqualTo(done.swept().snapshots());
        assertThat(told.swept().files())
                .isPositive()
                .isLessThanOrEqualTo(done.swept().files());
    }

    @Test
    void nothingThatWasDeliveredIsLostAndHistoryIsWhole() throws IOException {
        releases.expireTwoDaysLater(new Retention(1));

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
