package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toancanh.lake.FiveReleases.LAST_TWO;
import static vn.toancanh.lake.FiveReleases.REPORTED;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.lake.release.ReleaseTag;
import vn.toancanh.lake.release.Retention;
import vn.toancanh.lake.table.TotalRow;

/** Which releases are given up, and what is told of them from then on. */
class ExpiryTest extends ProvinceLakeTest {

    private FiveReleases releases;

    @BeforeEach
    void publishesFiveReleases() {
        releases = FiveReleases.publishedBy(province, lake);
    }

    @Test
    void anExpiredReleaseStaysOnRecordAndIsRefusedInWords() {
        Release held = lake.releases().require(2);

        releases.expireTwoDaysLater(LAST_TWO);

        Release second = lake.releases().require(2);
        assertThat(lake.releases().history()).extracting(ReleaseEntry::id).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(lake.releases().history())
                .filteredOn(ReleaseEntry::isExpired)
                .extracting(ReleaseEntry::id)
                .containsExactly(2L);
        assertThat(second.deliveries()).isEqualTo(held.deliveries());
        String why =
                " release 2: it expired at %s, and what it showed is not kept any more. A release that has not expired is accepted; ./toancanh releases list names them."
                        .formatted(second.expiredAt().orElseThrow());
        assertThatThrownBy(() -> Totals.of(lake, second))
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

        releases.expireTwoDaysLater(LAST_TWO);

        assertThatThrownBy(() -> Totals.of(lake, held))
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

        Expiry expiry = releases.expireTwoDaysLater(new Retention(1));

        assertThat(expiry.expired()).extracting(ReleaseEntry::id).containsExactly(3L, 2L, 1L);
        assertThat(Province.amounts(lake)).containsExactly(5.0);
        try (LakeRun run = lake.beginRun()) {
            assertThat(Totals.of(lake, run.takeBack()))
                    .extracting(TotalRow::amount)
                    .containsExactly(4.0);
            assertThatThrownBy(run::takeBack)
                    .isInstanceOf(LakeException.class)
                    .hasMessageStartingWith("Cannot roll back to release 3: it expired at ");
        }
    }

    @Test
    void listingAndExpiringDoNotReadWhatEveryReleaseCounts() throws SQLException {
        assertThat(lake.releases().deliveriesFrom(4)).isEqualTo(Map.of(4L, 1, 5L, 1));
        try (var connection = lake.connections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table counted_delivery rename to out_of_reach");
        }

        assertThat(lake.releases().history()).first().satisfies(latest -> {
            assertThat(latest.id()).isEqualTo(5);
            assertThat(latest.parent()).hasValue(4);
            assertThat(latest.snapshots()).containsKeys("totals", "records_population_register");
        });
        assertThat(lake.releases().history()).last().satisfies(first -> assertThat(first.tags())
                .containsExactly(REPORTED));
        assertThat(lake.rehearsedExpiry(LAST_TWO).expired())
                .extracting(ReleaseEntry::id)
                .containsExactly(2L);
    }

    /** Iceberg gives up what is older than five days, unless it is told otherwise. */
    @Test
    void aKeptReleaseMayBeOfAnyAge() {
        setLongestAge("totals", Duration.ofMillis(1));
        var kept = releases.kept();

        releases.expireTwoDaysLater(LAST_TWO);

        assertThat(kept.stream().flatMap(release -> Totals.of(lake, release).stream()))
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
}
