package vn.toancanh.lake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseTag;
import vn.toancanh.lake.release.Retention;

/** Five releases of the same year, of 1 to 5 people, the first with a name; and what is given up of them. */
record FiveReleases(Lake lake) {

    static final ReleaseTag REPORTED = new ReleaseTag("báo-cáo-2019");

    /** Expires the second alone: the first has a name, and the third is the parent of the fourth. */
    static final Retention LAST_TWO = new Retention(2);

    static FiveReleases publishedBy(Province province, Lake lake) {
        for (long people = 1; people <= 5; people++) {
            province.handIn(lake, people);
            Province.run(lake);
        }
        lake.releases().tag(1, REPORTED, Instant.now());
        return new FiveReleases(lake);
    }

    /** Those that are left when the last two are to be kept. */
    List<Release> kept() {
        return Stream.of(1L, 3L, 4L, 5L).map(lake.releases()::require).toList();
    }

    Expiry expire(Retention retention) {
        return expire(lake, retention);
    }

    /** When nothing is young any more. */
    Expiry expireTwoDaysLater(Retention retention) {
        try (Lake later = twoDaysLater()) {
            return expire(later, retention);
        }
    }

    Lake twoDaysLater() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        return Lake.open(lake.home(), DatabaseAddress.of(lake.home(), Map.of()), later, CodeVersion.UNPACKED);
    }

    private static Expiry expire(Lake lake, Retention retention) {
        try (LakeRun run = lake.beginRun()) {
            return run.expire(retention);
        }
    }
}
