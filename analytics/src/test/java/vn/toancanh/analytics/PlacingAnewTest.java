package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.boundary.MissingCode;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.delivery.PlacedOn;
import vn.toancanh.lake.diff.PlacingChange;
import vn.toancanh.lake.release.Release;

/**
 * A release says by which boundaries its points were placed; when others are imported, the next run places them anew, from the bytes
 * in the inbox. The nine districts of Thừa Thiên Huế are squares, with 10 covered people in the first, 20 in the second, and so on.
 */
class PlacingAnewTest extends RegisterLakeTest {
    private static final FeedId COVERAGE = new FeedId("mobile-coverage");
    private static final String HEADER = "cell_id,time_period,lon,lat,population,operator,technology,signal_dbm\n";

    /** Five people on the islet of the first district. */
    private static final String ISLET_CELL = "islet,2023-12,104.05,19.95,5,viettel,4g,-80\n";

    private List<String> districts;

    @BeforeEach
    void importsSquares() {
        districts =
                lake
                        .analytics()
                        .definitions()
                        .areas()
                        .on(LocalDate.of(2023, 12, 31))
                        .childrenOf(new AreaCode("46"))
                        .stream()
                        .map(district -> district.code().value())
                        .sorted()
                        .toList();
        assertThat(districts).hasSize(9);
        imports(Squares.of(districts, folder.resolve("squares.geojson")));
    }

    @Test
    void theSameShapesImportedAgainChangeNothing() {
        deliver(cells(10), Origin.REAL);
        var placedOn = placedOn();
        assertThat(placedOn.text()).hasSize(64);

        imports(Squares.of(districts, folder.resolve("squares_by_another_publisher.geojson")));

        assertThat(lake.analytics().toBePlacedAnew()).isEmpty();
        assertThat(lake.analytics().isToBeRun()).isFalse();
        lake.analytics().run(Progress.SILENT);
        assertThat(lake.release()).isOne();
    }

    @Test
    void otherBoundariesMeanThatTheNextRunPlacesAnew() {
        deliver(cells(10), Origin.REAL);
        var first = latest();
        var delivery = first.deliveries().getFirst();
        imports(turned());

        assertThat(lake.analytics().toBePlacedAnew()).containsExactly(delivery);
        assertThat(lake.analytics().isToBeRun()).isTrue();
        assertThat(covered()).containsEntry(districts.getFirst(), 10L).containsEntry(districts.getLast(), 90L);

        lake.analytics().run(Progress.SILENT);

        assertThat(covered()).containsEntry(districts.getFirst(), 90L).containsEntry(districts.getLast(), 10L);
        assertThat(covered()).containsEntry("46", 450L);
        assertThat(lake.lake().history().newestFirst())
                .extracting(Conclusion::outcome)
                .containsExactly(Outcome.PUBLISHED, Outcome.PUBLISHED);
        assertThat(latest().deliveries())
                .singleElement()
                .satisfies(anew -> assertThat(anew.sha256()).isEqualTo(delivery.sha256()))
                .isNotEqualTo(delivery);
        assertThat(lake.lake().diff(first, latest()).placing())
                .containsExactly(
                        new PlacingChange(latest().deliveries().getFirst(), first.placingOf(delivery), placedOn()))
                .noneMatch(change -> change.before().equals(Optional.of(change.after())));
        assertThat(lake.analytics().isToBeRun()).isFalse();
        lake.analytics().run(Progress.SILENT);
        assertThat(lake.release()).isEqualTo(2);
    }

    @Test
    void whatWasTakenBackStaysAsItWasPlacedUntilOtherBoundariesCome() {
        deliver(cells(10), Origin.REAL);
        var before = placedOn();
        imports(turned());
        lake.analytics().run(Progress.SILENT);

        lake.analytics().takeBack();
        lake.analytics().run(Progress.SILENT);

        assertThat(lake.release()).isEqualTo(3);
        assertThat(placedOn()).isEqualTo(before);
        assertThat(covered()).containsEntry(districts.getFirst(), 10L);
    }

    @Test
    void boundariesThatComeBackPlaceAsBefore() {
        deliver(cells(10), Origin.REAL);
        var before = placedOn();
        imports(turned());
        lake.analytics().run(Progress.SILENT);
        imports(Squares.of(districts, folder.resolve("squares.geojson")));
        lake.analytics().run(Progress.SILENT);

        assertThat(placedOn()).isEqualTo(before);
        assertThat(covered()).containsEntry(districts.getFirst(), 10L);
    }

    @Test
    void whereTheNewBoundariesLeaveTooManyPointsOutsideTheReleaseStaysAndTheReportSaysWhy() {
        deliver(cells(10), Origin.REAL);
        var before = placedOn();
        imports(Squares.of(districts, 4, folder.resolve("elsewhere.geojson")));
        lake.analytics().run(Progress.SILENT);

        assertThat(lake.release()).isOne();
        assertThat(placedOn()).isEqualTo(before);
        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lake.concluded().reason()).contains("4 of 9 rows are rejected");
        assertThat(lake.analytics().isToBeRun()).isFalse();
        lake.analytics().run(Progress.SILENT);
        assertThat(lake.lake().history().newestFirst()).hasSize(2);
    }

    @Test
    void aCorrectionThatWaitsIsTakenInsteadOfTheOldBytes() {
        deliver(cells(10), Origin.REAL);
        imports(turned());
        lake.analytics().handIn(request(cells(11), Origin.REAL));

        assertThat(lake.analytics().toBePlacedAnew()).isEmpty();
        lake.analytics().run(Progress.SILENT);

        assertThat(covered()).containsEntry(districts.getFirst(), 99L).containsEntry("46", 495L);
        assertThat(lake.lake().history().newestFirst()).hasSize(2);
    }

    @Test
    void madeUpPointsStayWhereTheyWereMadeUp() {
        deliver(cells(10), Origin.SIMULATED);
        assertThat(placedOn().text()).hasSize(64);
        imports(turned());

        assertThat(lake.analytics().toBePlacedAnew()).isEmpty();
        lake.analytics().run(Progress.SILENT);
        assertThat(lake.release()).isOne();
    }

    /** A home in which an older program kept boundaries goes on, until the same file is imported again. */
    @Test
    void placesAnewWhenTheDetailComesThatOlderProgramsDidNotKeep() {
        imports(withIslet());
        forgetDetail();
        deliver(cells(10), Origin.REAL);
        var asDrawn = placedOn();
        assertThat(lake.analytics().isToBeRun()).isFalse();
        deliver(cells(10) + ISLET_CELL, Origin.REAL);
        assertThat(lake.concluded().reason()).contains("1 of 10 rows are rejected");

        imports(withIslet());
        assertThat(lake.analytics().toBePlacedAnew())
                .isEqualTo(latest().deliveries())
                .hasSize(1);
        lake.analytics().run(Progress.SILENT);
        assertThat(placedOn()).isNotEqualTo(asDrawn);
        assertThat(lake.analytics().toBePlacedAnew()).isEmpty();

        deliver(cells(10) + ISLET_CELL.replace("islet", "beach"), Origin.REAL);
        assertThat(lake.concluded().outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(covered()).containsEntry(districts.getFirst(), 15L).containsEntry("46", 455L);
    }

    /** The first district where the last one was. */
    private Path turned() {
        return Squares.of(districts.reversed(), folder.resolve("turned.geojson"));
    }

    private Path withIslet() {
        var squares = new Squares(104, 20).withIslet(districts.getFirst(), Squares.ring(0, 0, 1, 1), 104.05, 19.95);
        IntStream.range(1, districts.size())
                .forEach(column -> squares.polygon(districts.get(column), Squares.ring(column, 0, 1, 1)));
        return squares.write(folder.resolve("islet.geojson"));
    }

    /** Leaves the kept files as they were before the detail was kept. */
    private void forgetDetail() {
        for (var file : lake.analytics().boundaries().files()) {
            try {
                var text = Files.readString(file);
                var without = text.replaceFirst("\"detail\":\"[^\"]+\",", "");
                assertThat(without).isNotEqualTo(text);
                Files.writeString(file, without);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One cell in the middle of each square. */
    private String cells(int people) {
        return HEADER
                + IntStream.range(0, districts.size())
                        .mapToObj(column -> "c%1$d,2023-12,104.%1$d5,20.05,%2$d,viettel,4g,-80\n"
                                .formatted(column, people * (column + 1)))
                        .collect(Collectors.joining());
    }

    private void imports(Path file) {
        lake.analytics()
                .importBoundaries(new BoundaryRequest(
                        file, AreaLevel.DISTRICT, Year.of(2023), MissingCode.REFUSED, Optional.empty()));
    }

    private void deliver(String cells, Origin origin) {
        lake.analytics().deliver(request(cells, origin), Progress.SILENT);
    }

    private DeliveryRequest request(String cells, Origin origin) {
        var file = lake.file("cells_2023-12.csv", cells.getBytes(StandardCharsets.UTF_8));
        var provider = origin == Origin.REAL ? Optional.of("viettel") : Optional.<String>empty();
        return new DeliveryRequest(file, COVERAGE, provider, Optional.empty(), origin, "");
    }

    private Release latest() {
        return lake.lake().releases().latest().orElseThrow();
    }

    /** By which boundaries the only delivery of the release was placed. */
    private PlacedOn placedOn() {
        var release = latest();
        return release.deliveries().stream()
                .map((Delivery delivery) -> release.placingOf(delivery).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> covered() {
        return lake.rows().stream()
                .filter(row -> row.measure().equals("people-covered-by-4g")
                        && row.breakdown().isEmpty())
                .collect(Collectors.toMap(row -> row.refArea(), row -> Math.round(row.amount())));
    }
}
