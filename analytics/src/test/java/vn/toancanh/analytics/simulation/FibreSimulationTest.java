package vn.toancanh.analytics.simulation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.analytics.simulation.FibreSimulation.Commune;
import vn.toancanh.analytics.simulation.FibreSimulation.Month;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

class FibreSimulationTest {
    private static final Period JANUARY = Period.month(2024, 1);
    private static final Commune TOWN = new Commune(new AreaCode("14320"), 600, 1);
    private static final Commune HILLS = new Commune(new AreaCode("14428"), 400, 0);
    private static final List<Commune> BOTH = List.of(TOWN, HILLS);

    @Test
    void oneSeedGivesTheSameLinesInTheSameOrder() {
        assertThat(lines(1, BOTH, JANUARY).collectAsList())
                .isNotEmpty()
                .isEqualTo(lines(1, BOTH, JANUARY).collectAsList());
    }

    @Test
    void aCommunesLinesDependOnNoOtherCommune() {
        var alone = lines(1, List.of(HILLS), JANUARY).collectAsList();

        assertThat(lines(1, List.of(HILLS, TOWN), JANUARY)
                        .filter(col("commune_code").equalTo("14428"))
                        .collectAsList())
                .isEqualTo(alone);
    }

    @Test
    void aMonthIsTheSameWhateverElseIsMade() {
        var february = Period.month(2024, 2);
        var both = new FibreSimulation(1)
                .lines(SharedSpark.session(), List.of(new Month(JANUARY, BOTH), new Month(february, BOTH)));

        assertThat(both.filter(col("time_period").equalTo("2024-01")).collectAsList())
                .isEqualTo(lines(1, BOTH, JANUARY).collectAsList());
        assertThat(both.filter(col("time_period").equalTo("2024-02"))
                        .repartition(5)
                        .orderBy("line_id")
                        .collectAsList())
                .isEqualTo(lines(1, BOTH, february).orderBy("line_id").collectAsList());
    }

    @Test
    void anotherSeedGivesOtherHouseholds() {
        assertThat(withFibre(2, JANUARY)).isNotEqualTo(withFibre(1, JANUARY));
    }

    @Test
    void aHouseholdThatHasFibreKeepsIt() {
        var before = withFibre(1, JANUARY);
        var after = withFibre(1, Period.month(2024, 12));

        assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void everyRecordSaysThatItIsSimulated() {
        assertThat(lines(1, BOTH, JANUARY).filter(not(col("simulated"))).collectAsList())
                .isEmpty();
    }

    @Test
    void noHouseholdIsMadeUpBeyondThoseOfTheCensus() {
        assertThat(lines(1, BOTH, JANUARY)
                        .groupBy("commune_code")
                        .agg(org.apache.spark.sql.functions.max("household_key"))
                        .as(Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                        .collectAsList())
                .allSatisfy(last -> assertThat(last._2())
                        .isLessThanOrEqualTo(last._1().equals("14320") ? "14320-000600" : "14428-000400"));
    }

    @Test
    void takesHouseholdsAndTheUrbanShareFromTheRegister() {
        var code = TOWN.code();

        assertThat(FibreSimulation.communes(Map.of(code, 5.0), Map.of(code, 20.0), Map.of(code, 10.0)))
                .containsExactly(new Commune(code, 5, 0.5));
        assertThat(FibreSimulation.communes(Map.of(code, 5.0), Map.of(), Map.of()))
                .containsExactly(new Commune(code, 5, 0));
    }

    private static Set<String> withFibre(long seed, Period month) {
        return Set.copyOf(lines(seed, BOTH, month)
                .filter(col("technology").equalTo("fibre"))
                .select("household_key")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
    }

    private static Dataset<Row> lines(long seed, List<Commune> communes, Period month) {
        return new FibreSimulation(seed).lines(SharedSpark.session(), List.of(new Month(month, communes)));
    }
}
