package vn.toancanh.lake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/** Made-up deliveries give way to real ones of their provinces, and to no others. */
class CountedTest {
    private static final FeedId LINES = new FeedId("lines");
    private static final Period MAY = Period.month(2024, 5);
    private static final AreaCode NINH_BINH = new AreaCode("37");
    private static final AreaCode THANH_HOA = new AreaCode("38");
    private static final Delivery REAL = delivery("real", MAY, false);
    private static final Delivery OF_37 = delivery("simulation-37", MAY, true);
    private static final Delivery OF_38 = delivery("simulation-38", MAY, true);
    private static final Delivery OF_BOTH = delivery("simulation", MAY, true);
    private static final Delivery IN_JUNE = delivery("simulation-37", Period.month(2024, 6), true);

    private static final Map<String, Set<AreaCode>> KNOWN = Map.of(
            REAL.id(), Set.of(NINH_BINH),
            OF_37.id(), Set.of(NINH_BINH),
            OF_38.id(), Set.of(THANH_HOA),
            OF_BOTH.id(), Set.of(NINH_BINH, THANH_HOA),
            IN_JUNE.id(), Set.of(NINH_BINH));

    @Test
    void onlyWhatIsMadeUpOfTheProvinceAndPeriodGivesWay() {
        var counted = counted(KNOWN, OF_37, OF_38, IN_JUNE, REAL);

        assertThat(counted.in(counted.periods())).containsExactlyInAnyOrder(OF_38, IN_JUNE, REAL);
        assertThat(counted.displacementOf(OF_37)).contains(new Displacement(REAL, Set.of(NINH_BINH)));
        assertThat(List.of(OF_38, IN_JUNE, REAL)).allSatisfy(delivery -> assertThat(counted.displacementOf(delivery))
                .isEmpty());
    }

    @Test
    void whatIsMadeUpOfSeveralProvincesTogetherGivesWayAsAWhole() {
        var counted = counted(KNOWN, OF_BOTH, REAL);

        assertThat(counted.in(List.of(MAY))).containsExactly(REAL);
        assertThat(counted.displacementOf(OF_BOTH)).contains(new Displacement(REAL, Set.of(NINH_BINH)));
    }

    @Test
    void whatIsNotOnRecordIsTakenToBeEverywhere() {
        var counted = counted(Map.of(REAL.id(), Set.of(NINH_BINH)), OF_38, REAL);

        assertThat(counted.in(List.of(MAY))).containsExactly(REAL);
        assertThat(counted.displacementOf(OF_38)).contains(new Displacement(REAL, Set.of()));
    }

    @Test
    void aPeriodIsSimulatedInTheProvincesOfWhatIsMadeUpAlone() {
        var counted = counted(KNOWN, OF_37, OF_38, IN_JUNE, REAL);

        assertThat(counted.simulatedPeriods(Optional.of(NINH_BINH))).containsExactly(IN_JUNE.timePeriod());
        assertThat(counted.simulatedPeriods(Optional.of(THANH_HOA))).containsExactly(MAY);
        assertThat(counted.simulatedPeriods(Optional.empty())).containsExactlyInAnyOrder(MAY, IN_JUNE.timePeriod());
        assertThat(counted(Map.of(), OF_38).simulatedPeriods(Optional.of(NINH_BINH)))
                .as("where it is not on record")
                .containsExactly(MAY);
    }

    @Test
    void deliveriesAreLookedThroughOnceHoweverMuchIsAsked() {
        var inEffect = new LookedThrough(List.of(OF_37, OF_38, IN_JUNE, REAL));
        var counted = new Counted(LINES, inEffect, new DeliveredProvinces(KNOWN));

        counted.in(counted.periods());
        counted.simulatedPeriods(Optional.of(NINH_BINH));
        assertThat(counted.displacementOf(OF_37)).isPresent();

        assertThat(inEffect.times).isEqualTo(1);
    }

    @Test
    void eachFeedHasDeliveriesOfItsOwn() {
        var cells = new FeedId("cells");
        var real = new Delivery(
                "real cells", new Consignment(cells, "vnpt", MAY, false, ""), "hash", "file.csv", 1, Instant.EPOCH);
        var counted = Counted.byFeed(List.of(OF_37, real), new DeliveredProvinces(KNOWN));

        assertThat(counted).containsOnlyKeys(LINES, cells);
        assertThat(counted.get(LINES).in(List.of(MAY))).containsExactly(OF_37);
        assertThat(counted.get(cells).in(List.of(MAY))).containsExactly(real);
    }

    /** Counts how often somebody goes through it. */
    private static final class LookedThrough extends AbstractCollection<Delivery> {
        private final List<Delivery> deliveries;
        private int times;

        private LookedThrough(List<Delivery> deliveries) {
            this.deliveries = deliveries;
        }

        @Override
        public Iterator<Delivery> iterator() {
            times++;
            return deliveries.iterator();
        }

        @Override
        public int size() {
            return deliveries.size();
        }
    }

    private static Counted counted(Map<String, Set<AreaCode>> known, Delivery... inEffect) {
        return new Counted(LINES, List.of(inEffect), new DeliveredProvinces(known));
    }

    private static Delivery delivery(String provider, Period period, boolean simulated) {
        return new Delivery(
                provider + "-" + period,
                new Consignment(LINES, provider, period, simulated, ""),
                "hash",
                "file.csv",
                1,
                Instant.EPOCH);
    }
}
