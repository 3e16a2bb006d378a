package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.boundary.MissingCode;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.table.TotalRow;

/** Since 2025-07-01 cells are placed in communes, which lie in the province directly, by imported boundaries of communes. */
class CoverageSinceReorganisationTest extends RegisterLakeTest {
    private static final FeedId COVERAGE = new FeedId("mobile-coverage");
    private static final AreaCode HUE = new AreaCode("46");
    private static final AreaCode THANH_HOA = new AreaCode("38");
    private static final Path REFERENCE = Path.of("../../shared/reference/boundaries");

    private final List<String> rows = new ArrayList<>();

    /**
     * In the first row of squares, north of a row of 36 plain ones: a commune around another one (0 around 1), one of two parts (2)
     * with a neighbour between them (3).
     */
    @Test
    void countsCellsInEnclavesInPartsAndOnBorders() {
        var communes = communesOf(HUE);
        assertThat(communes).hasSize(40);
        imports(map(communes));
        for (var commune : communes.subList(4, 40)) {
            int column = communes.indexOf(commune) - 4;
            for (int cell = 0; cell < 3; cell++) {
                add(105 + column * 0.1 + 0.02 + cell * 0.03, 20.05, 10, "viettel", -80);
            }
        }
        add(105.05, 20.15, 100, "viettel", -80); // around the enclave
        add(105.15, 20.25, 20, "viettel", -80); // in the enclave
        add(105.12, 20.2, 1, "viettel", -80); // on the enclave's border: the lower code, which is the one around
        add(105.35, 20.15, 7, "viettel", -80); // in one part
        add(105.55, 20.15, 5, "viettel", -80); // in the other part
        add(105.45, 20.15, 40, "viettel", -80); // between the parts
        add(105.45, 20.25, 50, "viettel", -111); // the same unit, too weak
        add(105.4, 20.15, 3, "viettel", -80); // on the border of a part and what is between: the lower code
        rows.add("twice,2025-12,105.15,20.22,2,viettel,4g,-90");
        rows.add("twice,2025-12,105.15,20.22,2,vnpt,4g,-100"); // one cell, two operators
        rows.add("other,2025-12,105.15,20.22,9,vnpt,5g,-100"); // another technology
        add(104.9, 20.05, 1000, "viettel", -80); // outside

        deliver("2025-12");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(lake.rejections())
                .singleElement()
                .asString()
                .endsWith("lon, lat '104.9000000, 20.0500000' lies within the boundaries of no unit of 2025-12-31");
        assertThat(covered("people-covered-by-4g", ""))
                .containsEntry(communes.get(0), "101 of 1/1")
                .containsEntry(communes.get(1), "22 of 1/1")
                .containsEntry(communes.get(2), "15 of 1/1")
                .containsEntry(communes.get(3), "40 of 1/1")
                .containsEntry(communes.get(4), "30 of 1/1")
                .containsEntry(communes.get(39), "30 of 1/1")
                .containsEntry("46", 36 * 30 + 101 + 22 + 15 + 40 + " of 40/40")
                .hasSize(40 + 2);
        assertThat(covered("people-covered-by-5g", ""))
                .containsEntry(communes.get(1), "9 of 1/1")
                .containsEntry("46", "9 of 40/40");
        assertThat(covered("people-covered-by-4g", "vnpt"))
                .containsEntry(communes.get(1), "2 of 1/1")
                .containsEntry("46", "2 of 1/40")
                .containsOnlyKeys(communes.get(1), "46", "VN");
        assertThat(lake.rows()).noneMatch(row -> row.areaLevel().equals("district"));
    }

    /** The boundaries of communes say nothing of the districts before, whose period they cannot place. */
    @Test
    void theseBoundariesPlaceNothingOfBefore() {
        imports(map(communesOf(HUE)));
        rows.add("c,2025-06,105.05,20.15,2,viettel,4g,-90");
        deliver("2025-06");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .contains("none are kept of the units of 2025-06-30: import official ones first");
    }

    @Test
    void damagedDetailIsNamedAndNotTakenForNone() throws IOException {
        imports(map(communesOf(HUE)));
        Path detail;
        try (var kept = Files.list(lake.lake().home().boundaries())) {
            detail = kept.filter(file -> file.toString().endsWith(".wkb.gz"))
                    .findFirst()
                    .orElseThrow();
        }
        var whole = Files.readAllBytes(detail);
        Files.write(detail, Arrays.copyOf(whole, 100));
        rows.add("c,2025-12,105.05,20.15,2,viettel,4g,-90");
        deliver("2025-12");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .contains("none that can be read are kept of the units of 2025-12-31. Damaged: %s (".formatted(detail))
                .contains("the file was cut, the whole file is needed");

        Files.write(detail, whole);
        deliverAgain(lake.concluded().delivery());

        assertThat(lake.concluded().outcome())
                .as("from the bytes that were kept, without the sender")
                .isEqualTo(Outcome.PUBLISHED);
    }

    private void deliverAgain(Delivery refused) {
        lake.analytics()
                .deliver(
                        new DeliveryRequest(
                                lake.lake().inbox().bytesOf(refused),
                                refused.feed(),
                                Optional.of(refused.provider()),
                                Optional.of(refused.timePeriod().toString()),
                                ""),
                        Progress.SILENT);
    }

    /** The sender of cells that lie where boundaries cannot be read is not told that they lie nowhere. */
    @Test
    void damageOfOneOfSeveralBoundariesIsNamedBeforeTheRowsThatLieInNone() throws IOException {
        imports(map(communesOf(HUE)));
        Files.writeString(lake.lake().home().boundaries().resolve("2025-commune-37.geojson"), "{");
        rows.add("c,2025-12,105.05,20.15,2,viettel,4g,-90");
        add(104.9, 20.05, 1000, "viettel", -80); // in none that can be read
        deliver("2025-12");

        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason())
                .startsWith("rows may be rejected for want of boundaries. Damaged: ")
                .contains("2025-commune-37.geojson (");
    }

    /** One cell on each of the 166 real communes of Thanh Hoá, of as many people as its place in the order of codes. */
    @Test
    void placesCellsInTheRealCommunes() {
        var file = REFERENCE.resolve("thanh_hoa_communes_2025-07-01.geojson");
        assumeThat(file).exists();
        var set = imports(file).set();
        var communes = communesOf(THANH_HOA);
        for (var commune : communes) {
            var centre = set.centreOf(commune);
            add(centre.getX(), centre.getY(), communes.indexOf(commune) + 1, "viettel", -80);
        }
        deliver("2025-12");

        var covered = covered("people-covered-by-4g", "");
        for (var commune : communes) {
            assertThat(covered).containsEntry(commune, communes.indexOf(commune) + 1 + " of 1/1");
        }
        assertThat(covered).containsEntry("38", 166 * 167 / 2 + " of 166/166");
    }

    /** "amount of counted/expected" by area, of one operator or of all. */
    private Map<String, String> covered(String measure, String operator) {
        return lake.rows().stream()
                .filter(row -> row.measure().equals(measure) && row.breakdown().equals(operator))
                .collect(Collectors.toMap(TotalRow::refArea, row -> "%.0f of %d/%d"
                        .formatted(row.amount(), row.unitsCounted(), row.unitsExpected())));
    }

    private Path map(List<String> communes) {
        var map = new Squares(105, 20)
                .polygon(communes.get(0), Squares.ring(0, 1, 3, 3), Squares.ring(1, 2, 1, 1))
                .polygon(communes.get(1), Squares.ring(1, 2, 1, 1))
                .parts(communes.get(2), Squares.ring(3, 1, 1, 1), Squares.ring(5, 1, 1, 1))
                .polygon(communes.get(3), Squares.ring(4, 1, 1, 2));
        for (int column = 0; column < 36; column++) {
            map.polygon(communes.get(4 + column), Squares.ring(column, 0, 1, 1));
        }
        return map.write(folder.resolve("communes.geojson"));
    }

    private List<String> communesOf(AreaCode province) {
        return lake.analytics().definitions().areas().on(Validity.REORGANISATION).childrenOf(province).stream()
                .map(commune -> commune.code().value())
                .sorted()
                .toList();
    }

    private BoundariesTaken imports(Path file) {
        return lake.analytics()
                .importBoundaries(new BoundaryRequest(
                        file, AreaLevel.COMMUNE, Year.of(2025), MissingCode.REFUSED, Optional.empty()));
    }

    private void add(double lon, double lat, int people, String operator, int signal) {
        rows.add("c%d,2025-12,%.7f,%.7f,%d,%s,4g,%d".formatted(rows.size(), lon, lat, people, operator, signal));
    }

    private void deliver(String month) {
        var header = "cell_id,time_period,lon,lat,population,operator,technology,signal_dbm\n";
        var content = header + String.join("\n", rows) + "\n";
        var file = lake.file("cells_" + month + ".csv", content.getBytes(StandardCharsets.UTF_8));
        lake.deliver(file, COVERAGE, Optional.of("operators"));
    }
}
