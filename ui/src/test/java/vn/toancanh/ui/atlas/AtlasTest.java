package vn.toancanh.ui.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.BoundaryRequest;
import vn.toancanh.analytics.boundary.BoundaryKind;
import vn.toancanh.analytics.boundary.MissingCode;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.Home;
import vn.toancanh.ui.atlas.Hindrance.OtherDivision;
import vn.toancanh.ui.atlas.Hindrance.UnreadableFile;
import vn.toancanh.ui.home.SquareBoundaries;

/** Which boundaries a map is drawn with, while files come and go. */
class AtlasTest {
    private static final AreaCode QUANG_NINH = new AreaCode("22");
    private static final AreaCode NINH_BINH = new AreaCode("37");

    @TempDir
    private Path folder;

    private Analytics analytics;
    private Definitions definitions;
    private Atlas atlas;
    private final FailingFiles files = new FailingFiles();
    private final LinkedBlockingQueue<Optional<MapSheet>> seenWhenTold = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() {
        analytics = Analytics.open(new Home(folder.resolve("home")));
        definitions = analytics.definitions();
        atlas = new Atlas(analytics, files);
        atlas.onNewBoundaries(() -> seenWhenTold.add(sheet(NINH_BINH, 2020)));
    }

    @AfterEach
    void close() {
        atlas.destroy();
        analytics.close();
    }

    @Test
    void tellsPagesOfBoundariesThatWereImported() throws InterruptedException {
        assertThat(sheet(NINH_BINH, 2020).orElseThrow().kind()).isEqualTo(BoundaryKind.SCHEMATIC);
        importUnits(AreaLevel.DISTRICT, 2020, NINH_BINH);

        var sheet = whenTold().orElseThrow();
        assertThat(sheet.kind()).isEqualTo(BoundaryKind.OFFICIAL);
        assertThat(sheet.source()).isEqualTo("a publisher, 2020");
        assertThat(sheet.drawn()).hasSize(8);
        assertThat(sheet.hindrance()).isEmpty();
    }

    @Test
    void drawsBoundariesAgainThatCouldNotBeDrawnAtFirst() throws InterruptedException {
        sheet(NINH_BINH, 2020);
        files.failOnce.set(true);
        importUnits(AreaLevel.DISTRICT, 2020, NINH_BINH);

        assertThat(whenTold().orElseThrow().kind()).isEqualTo(BoundaryKind.OFFICIAL);
        assertThat(files.failOnce).isFalse();
    }

    /** Fails when it is told to, as a full memory may. */
    private static final class FailingFiles extends GeometryFiles {
        private final AtomicBoolean failOnce = new AtomicBoolean();

        @Override
        String addressOf(byte[] geoJson) {
            if (failOnce.getAndSet(false)) {
                throw new IllegalStateException("no room for a map");
            }
            return super.addressOf(geoJson);
        }
    }

    @Test
    void drawsTheUnitsOfAnotherTimeSchematicallyAndSaysWhy() throws InterruptedException {
        importUnits(AreaLevel.DISTRICT, 2020, QUANG_NINH);
        whenTold();

        assertThat(sheet(QUANG_NINH, 2020).orElseThrow().kind()).isEqualTo(BoundaryKind.OFFICIAL);
        var before = sheet(QUANG_NINH, 2019).orElseThrow();
        assertThat(before.kind()).isEqualTo(BoundaryKind.SCHEMATIC);
        assertThat(before.drawn()).hasSize(14).contains(new AreaCode("204"));
        assertThat(before.hindrance()).contains(new OtherDivision("2020"));
    }

    @Test
    void neverLeavesAHoleWhereAUnitHasSinceBeenMerged() throws InterruptedException {
        importUnits(AreaLevel.DISTRICT, 2019, QUANG_NINH);
        whenTold();

        assertThat(sheet(QUANG_NINH, 2019).orElseThrow().kind()).isEqualTo(BoundaryKind.OFFICIAL);
        var after = sheet(QUANG_NINH, 2020).orElseThrow();
        assertThat(after.drawn()).hasSize(13);
        assertThat(after.hindrance()).contains(new OtherDivision("2019"));
    }

    @Test
    void drawsOtherProvincesAsBefore() throws InterruptedException {
        importUnits(AreaLevel.DISTRICT, 2020, QUANG_NINH);

        var sheet = whenTold().orElseThrow();
        assertThat(sheet.kind()).isEqualTo(BoundaryKind.SCHEMATIC);
        assertThat(sheet.hindrance()).isEmpty();
    }

    @Test
    void drawsTheCommunesOfTheNewDivision() throws InterruptedException {
        assertThat(sheet(NINH_BINH, 2025)).isEmpty();
        importUnits(AreaLevel.COMMUNE, 2025, NINH_BINH);
        whenTold();

        var sheet = sheet(NINH_BINH, 2025).orElseThrow();
        assertThat(sheet.kind()).isEqualTo(BoundaryKind.OFFICIAL);
        assertThat(sheet.drawn()).hasSize(unitsBelow(NINH_BINH, 2025).size());
    }

    @Test
    void neverDrawsAProvinceOfTheOldDivisionWithTheShapeOfTheNew() throws InterruptedException {
        var file = SquareBoundaries.write(folder.resolve("provinces.geojson"), unitsBelow(AreaCode.COUNTRY, 2025));
        take(file, AreaLevel.PROVINCE, 2025);
        whenTold();

        assertThat(sheet(AreaCode.COUNTRY, 2025).orElseThrow().kind()).isEqualTo(BoundaryKind.OFFICIAL);
        assertThat(sheet(AreaCode.COUNTRY, 2025).orElseThrow().drawn()).hasSize(34);
        assertThat(sheet(AreaCode.COUNTRY, 2024).orElseThrow().kind()).isEqualTo(BoundaryKind.SCHEMATIC);
    }

    @Test
    void drawsProvincesAsTheUnionOfTheirOfficialDistricts() throws InterruptedException {
        var seated = definitions.seats().stream()
                .flatMap(seat -> on(2020).above(seat.code(), AreaLevel.PROVINCE).stream())
                .map(Area::code)
                .distinct()
                .toList();
        var districts = new ArrayList<Area>();
        seated.forEach(province -> districts.addAll(unitsBelow(province, 2020)));
        take(SquareBoundaries.write(folder.resolve("districts.geojson"), districts), AreaLevel.DISTRICT, 2020);
        whenTold();

        var country = sheet(AreaCode.COUNTRY, 2019).orElseThrow();
        assertThat(country.kind()).isEqualTo(BoundaryKind.OFFICIAL);
        assertThat(country.source()).isEqualTo("a publisher, 2020");
        assertThat(country.drawn()).containsExactlyInAnyOrderElementsOf(seated);
    }

    @Test
    void fallsBackToSchematicOnesWhereAFileCannotBeRead() throws InterruptedException, IOException {
        importUnits(AreaLevel.DISTRICT, 2020, NINH_BINH);
        importUnits(AreaLevel.DISTRICT, 2020, QUANG_NINH);
        while (sheet(QUANG_NINH, 2020).orElseThrow().kind() != BoundaryKind.OFFICIAL) {
            whenTold();
        }
        seenWhenTold.clear();
        Files.writeString(folder.resolve("home/boundaries/2020-district-37.geojson"), "{\"type\":");

        var spoilt = whenTold().orElseThrow();
        assertThat(spoilt.kind()).isEqualTo(BoundaryKind.SCHEMATIC);
        assertThat(spoilt.hindrance()).contains(new UnreadableFile("2020-district-37.geojson"));
        assertThat(sheet(QUANG_NINH, 2020).orElseThrow().kind()).isEqualTo(BoundaryKind.OFFICIAL);
    }

    @Test
    void drawsAMapOnceForAllMonthsOfADivision() {
        var january = sheet(NINH_BINH, LocalDate.of(2024, 1, 31)).orElseThrow();

        assertThat(sheet(NINH_BINH, LocalDate.of(2024, 2, 29)).orElseThrow()).isSameAs(january);
    }

    private Optional<MapSheet> whenTold() throws InterruptedException {
        var seen = seenWhenTold.poll(20, TimeUnit.SECONDS);
        assertThat(seen).as("what a page sees when it is told").isNotNull();
        return seen;
    }

    private void importUnits(AreaLevel level, int year, AreaCode province) {
        take(SquareBoundaries.write(folder.resolve("official.geojson"), unitsBelow(province, year)), level, year);
    }

    private void take(Path file, AreaLevel level, int year) {
        analytics.importBoundaries(
                new BoundaryRequest(file, level, Year.of(year), MissingCode.REFUSED, Optional.of("a publisher, 2020")));
    }

    private Optional<MapSheet> sheet(AreaCode root, int year) {
        return sheet(root, LocalDate.of(year, 12, 31));
    }

    private Optional<MapSheet> sheet(AreaCode root, LocalDate day) {
        var geography = definitions.areas().on(day);
        return atlas.sheetOf(geography.childrenOf(root), geography, definitions.seats());
    }

    private List<Area> unitsBelow(AreaCode root, int year) {
        return on(year).childrenOf(root);
    }

    private Geography on(int year) {
        return definitions.areas().on(LocalDate.of(year, 12, 31));
    }
}
