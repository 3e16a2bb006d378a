package vn.toancanh.lake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.database.LakeDatabase;

/** What releases count is kept in rows for what changes, however many releases there are. */
class CountedSpansTest {
    private static final int NIGHTS = 1000;

    @TempDir
    Path folder;

    private LakeDatabase database;

    @BeforeEach
    void opens() {
        database = LakeDatabase.open(DatabaseAddress.of(new Home(folder).create(), Map.of()));
    }

    @AfterEach
    void closes() {
        database.close();
    }

    /** A row for each release and delivery would be half a million. */
    @Test
    void aThousandNightsOfADeliveryEachTakeAThousandRows() {
        List<Delivery> delivered = database.change(CountedSpansTest::manyDelivered);

        int rows = database.change(handle -> {
            for (int night = 1; night <= NIGHTS; night++) {
                publish(handle, night, delivered.subList(0, night));
            }
            return rows(handle);
        });

        assertThat(rows).isEqualTo(NIGHTS);
        assertThat(List.of(1, 2, 500, NIGHTS))
                .allSatisfy(night -> assertThat(counted(night)).isEqualTo(delivered.subList(0, night)));
        Map<Long, Integer> counts = database.ask(handle -> CountedSpans.countsFrom(handle, NIGHTS - 1));
        assertThat(counts).isEqualTo(Map.of(NIGHTS - 1L, NIGHTS - 1, (long) NIGHTS, NIGHTS));
    }

    @Test
    void whatIsCorrectedEndsAndWhatIsShownAgainBeginsAnew() {
        Delivery first = delivery(1);
        Delivery correction = delivery(2);
        Delivery other = delivery(3);
        var counted = List.of(
                List.of(first, other), List.of(correction, other), List.of(first, other), List.of(correction, other));

        int rows = database.change(handle -> {
            List.of(first, correction, other).forEach(delivery -> DeliveryRegister.add(handle, delivery));
            for (int i = 0; i < counted.size(); i++) {
                publish(handle, i + 1, counted.get(i));
            }
            return rows(handle);
        });

        assertThat(rows).isEqualTo(5);
        for (int i = 0; i < counted.size(); i++) {
            assertThat(counted(i + 1)).as("release %d", i + 1).isEqualTo(counted.get(i));
        }
        OptionalLong firstCounting = database.ask(handle -> CountedSpans.firstCounting(handle, correction.id()));
        assertThat(firstCounting).hasValue(2);
    }

    private List<Delivery> counted(long release) {
        return database.ask(handle -> CountedSpans.ofRelease(handle, release));
    }

    /** Releases 1 and 2 have expired, so that 4 is the first that can be read of those that count the delivery. */
    @Test
    void theFirstThatCanBeReadMayBeOfALaterSpan() {
        Delivery delivery = delivery(1);

        var first = database.change(handle -> {
            DeliveryRegister.add(handle, delivery);
            publish(handle, 1, List.of(delivery));
            publish(handle, 2, List.of(delivery));
            publish(handle, 3, List.of());
            publish(handle, 4, List.of(delivery));
            handle.execute("update lake_release set expired_at = current_timestamp where release_id < 3");
            return CountedSpans.firstKeptCounting(handle, delivery.id());
        });

        assertThat(first).hasValue(4);
    }

    private static List<Delivery> manyDelivered(Handle handle) {
        var delivered = IntStream.rangeClosed(1, NIGHTS)
                .mapToObj(CountedSpansTest::delivery)
                .toList();
        delivered.forEach(delivery -> DeliveryRegister.add(handle, delivery));
        return new ArrayList<>(delivered);
    }

    private static Delivery delivery(int number) {
        return new Delivery(
                "%06d".formatted(number),
                new Consignment(new FeedId("population-register"), "gso", Period.year(2019), false, ""),
                "bytes",
                "census.csv",
                1,
                Instant.EPOCH);
    }

    private static void publish(Handle handle, long release, List<Delivery> counted) {
        handle.execute(
                "insert into lake_release (release_id, published_at, config_hash) values (?, current_timestamp, 'h')",
                release);
        CountedSpans.count(handle, release, counted);
    }

    private static int rows(Handle handle) {
        return handle.createQuery("select count(*) from counted_delivery")
                .mapTo(Integer.class)
                .one();
    }
}
