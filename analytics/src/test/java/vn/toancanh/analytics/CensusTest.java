package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Validity;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.table.TotalRow;

/** The real census of the whole country, after the demonstration had filled the lake with six provinces of it. */
class CensusTest {
    private static final Path REFERENCE = Path.of("../../shared/reference");

    @TempDir
    static Path folder;

    private static RegisterLake lake;

    @BeforeAll
    static void delivers() throws java.io.IOException {
        var units = REFERENCE.resolve("areas/units_2019-01-01.csv");
        assumeThat(units).exists();
        lake = new RegisterLake(folder);
        Demonstration.takeCensus(lake.analytics(), Progress.SILENT);
        lake.analytics().importUnits(units, Validity.ofListFrom(LocalDate.of(2019, 1, 1)), Progress.SILENT);
        lake.deliver(REFERENCE.resolve("census_2019_communes.csv"), RegisterLake.REGISTER, Optional.empty());
    }

    @AfterAll
    static void closes() {
        if (lake != null) {
            lake.close();
        }
    }

    @Test
    void everyRowIsAcceptedOrRejected() {
        assertThat(lake.concluded())
                .extracting(Conclusion::rowsRead, Conclusion::rowsAccepted, Conclusion::rowsRejected)
                .containsExactly(11_165L, 11_165L, 0L);
    }

    @Test
    void itIsOnRecordOnWhatEvidenceTheRowsWerePlaced() {
        assertThat(lake.concluded().placing()).contains(new Placing(11_165 - 13 - 35, 13, 35, 0, 5));
    }

    @Test
    void theWholeCensusTakesThePlaceOfTheDemonstration() {
        assertThat(lake.lake().releases().latest().orElseThrow().deliveries())
                .containsExactly(lake.concluded().delivery());
        assertThat(lake.lake().history().newestFirst()).hasSize(2);
    }

    @Test
    void theFiguresAreThoseOfTheCensus() {
        assertThat(amounts("VN")).containsAllEntriesOf(Map.of("people", 96_208_984.0, "households", 26_870_079.0));
        assertThat(amounts("37")).containsAllEntriesOf(Map.of("people", 982_487.0, "households", 296_369.0));
        assertThat(amounts("38")).containsAllEntriesOf(Map.of("people", 3_640_128.0, "households", 979_951.0));
        assertThat(amounts("372")).containsAllEntriesOf(Map.of("people", 149_830.0, "households", 43_116.0));
    }

    @Test
    void everyAreaIsExactlyTheSumOfItsCommunes() {
        var geography = lake.analytics().definitions().areas().on(LocalDate.of(2019, 12, 31));
        var byMeasure = lake.rows().stream().collect(Collectors.groupingBy(TotalRow::measure));

        assertThat(byMeasure).containsOnlyKeys("people", "urban-people", "households");
        byMeasure.forEach((measure, rows) -> {
            var amounts = new HashMap<AreaCode, Double>();
            rows.forEach(row -> amounts.put(new AreaCode(row.refArea()), row.amount()));
            assertThat(rows).as(measure).hasSizeGreaterThan(11_900).allSatisfy(row -> {
                var leaves = geography.leavesOf(new AreaCode(row.refArea()));
                var counted = leaves.stream()
                        .map(leaf -> amounts.get(leaf.code()))
                        .filter(Objects::nonNull)
                        .toList();
                assertThat(row.amount())
                        .isEqualTo(counted.stream()
                                .mapToDouble(Double::doubleValue)
                                .sum());
                assertThat(List.of(row.unitsCounted(), row.unitsExpected()))
                        .isEqualTo(List.of(counted.size(), leaves.size()));
            });
        });
    }

    @Test
    void theCommunesAreThoseOfTheRecords() {
        assertThat(lake.rows().stream()
                        .filter(row -> row.measure().equals("people")
                                && row.areaLevel().equals("commune"))
                        .mapToDouble(TotalRow::amount)
                        .sum())
                .as("what stands in a district without communes is missing here")
                .isLessThanOrEqualTo(96_208_984.0)
                .isGreaterThan(96_000_000.0);
    }

    @Test
    void namesWithoutACodeAreMatchedWithTheToneWrittenEitherWay() {
        assertThat(amounts("14983")).as("Lâm Sa").containsEntry("people", people("Xã Lâm Sa"));
        assertThat(lake.totals("people", "2019").get("37")).endsWith("of 145/145");
    }

    private static Map<String, Double> amounts(String area) {
        return lake.rows().stream()
                .filter(row -> row.refArea().equals(area))
                .collect(Collectors.toMap(TotalRow::measure, TotalRow::amount));
    }

    private static double people(String commune) {
        try (var lines = java.nio.file.Files.lines(REFERENCE.resolve("census_2019_communes.csv"))) {
            return lines.map(line -> line.split(","))
                    .filter(row -> row[2].equals("386") && row[5].equals(commune))
                    .mapToDouble(row -> Double.parseDouble(row[6]))
                    .sum();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
