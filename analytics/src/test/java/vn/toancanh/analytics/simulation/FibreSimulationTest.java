package vn.toancanh.analytics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.toancanh.analytics.simulation.MadeUp.HILLS;
import static vn.toancanh.analytics.simulation.MadeUp.TOWN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

class FibreSimulationTest {
    private static final Period JANUARY = Period.month(2024, 1);
    private static final Period DECEMBER = Period.month(2024, 12);
    private static final List<Commune> BOTH = List.of(TOWN, HILLS);

    /** Rows of the version that made lines up with Spark, read when it was replaced. */
    @Test
    void theLinesOfASeedAreThoseThatSparkMadeUp() {
        var both = Stream.of(JANUARY, DECEMBER)
                .flatMap(month -> lines(1, month).stream())
                .toList();

        assertThat(both).hasSize(1463).startsWith("14320-000001-1,2024-01,14320,14320-000001,C,fibre,active,true");
        assertThat(sha256(String.join("\n", both) + "\n"))
                .isEqualTo("ab434176c081d631e5b2579314df53b751932405805a5340fc670c503149b66f");
    }

    @Test
    void aCommunesLinesDependOnNoOtherCommune() {
        assertThat(lines(1, JANUARY).stream()
                        .filter(line -> line.startsWith("14428"))
                        .toList())
                .isEqualTo(MadeUp.rows(new FibreSimulation(), MadeUp.setting(1, JANUARY, List.of(HILLS))));
    }

    @Test
    void anotherSeedGivesOtherHouseholds() {
        assertThat(withFibre(2, JANUARY)).isNotEqualTo(withFibre(1, JANUARY));
    }

    @Test
    void aHouseholdThatHasFibreKeepsIt() {
        var before = withFibre(1, JANUARY);
        var after = withFibre(1, DECEMBER);

        assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void everyRecordSaysThatItIsSimulated() {
        assertThat(lines(1, JANUARY)).allSatisfy(line -> assertThat(line).endsWith(",true"));
    }

    @Test
    void noHouseholdIsMadeUpBeyondThoseOfTheRegister() {
        assertThat(lines(1, JANUARY).stream().map(line -> line.split(",")[3])).allSatisfy(key -> assertThat(key)
                .isLessThanOrEqualTo(key.startsWith("14320") ? "14320-000600" : "14428-000400"));
    }

    @Test
    void theTruthCountsAHouseholdOnceAndNoneWhoseLineIsSuspended() {
        var rows = lines(1, DECEMBER);
        var active = rows.stream()
                .filter(row -> row.contains(",fibre,active,"))
                .map(row -> row.split(",")[3])
                .collect(Collectors.toSet());
        assertThat(rows).anyMatch(row -> row.contains(",fibre,suspended,"));
        assertThat(rows).anyMatch(row -> row.contains("-2,2024-12,"));

        assertThat(MadeUp.truth(new FibreSimulation(), MadeUp.setting(1, DECEMBER, BOTH), "households-with-fibre,,37,"))
                .containsExactly("households-with-fibre,,37,2024-12," + active.size());
    }

    @Test
    void aProvinceOfWhichAShareIsPublishedReachesItThen() {
        var province = new AreaCode("22");
        var december = Period.month(2025, 12);
        var communes = MadeUp.DEFINITIONS.areas().on(december.lastDay()).leavesOf(province).stream()
                .map(leaf -> new Commune(leaf.code(), 4000, 2000, 1000, 3000))
                .toList();

        var truth = MadeUp.truth(
                new FibreSimulation(), MadeUp.setting(1, december, communes), "households-with-fibre,,22,");
        assertThat(Double.parseDouble(truth.getFirst().split(",")[4]) / communes.size() / 10)
                .as("percent, as published")
                .isCloseTo(98, within(0.2));
    }

    private static Set<String> withFibre(long seed, Period month) {
        return lines(seed, month).stream()
                .filter(line -> line.contains(",fibre,"))
                .map(line -> line.split(",")[3])
                .collect(Collectors.toSet());
    }

    private static List<String> lines(long seed, Period month) {
        return MadeUp.rows(new FibreSimulation(), MadeUp.setting(seed, month, BOTH));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
