package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** What of a file is taken, and what is said of one that is not. */
class BoundaryImportTest extends BoundaryFileTest {
    @Test
    void readsWhatIsDrawn() {
        var set = read(Shapes.collection(FIRST, SECOND));

        assertThat(set.codes()).containsExactly("058", "060");
        assertThat(set.kind()).isEqualTo(BoundaryKind.OFFICIAL);
        assertThat(set.source()).isEqualTo("a test");
        assertThat(set.shapes().get("058").equalsTopo(Shapes.square(105, 22))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ma_huyen\":58", "\"maHuyen\":\"58\"", "\"GSO_CODE\":\"058\"", "\"ref\":58.0"})
    void knowsCodesUnderTheirUsualNamesAndWithoutLeadingZeros(String property) {
        var first = Shapes.feature("\"province_code\":\"06\"," + property, Shapes.ring(105, 22));

        assertThat(read(Shapes.collection(first, SECOND)).codes()).containsExactly("058", "060");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"name\":\"Huyện Pác Nặm\"", "\"shapeName\":\"Pac Nam\"", "\"TEN\":\"HUYEN PAC NAM\""})
    void matchesByNameWhereThatIsAskedForAndTellsEachPair(String property) throws IOException {
        var second = Shapes.feature(property, Shapes.ring(105.1, 22));
        var file = write(Shapes.collection(FIRST, second));
        var read = BoundaryImport.read(file, EXPECTED, MissingCode.MATCHED_BY_NAME, "a test");

        assertThat(read.set().codes()).containsExactly("058", "060");
        assertThat(read.matchedByName()).singleElement().satisfies(match -> {
            assertThat(match.feature()).startsWith("feature 2 (");
            assertThat(match.unit().code()).isEqualTo("060");
        });
    }

    @Test
    void refusesAFeatureWithoutACodeAndNamesTheUnitThatItMayDraw() {
        var second = Shapes.feature("\"name\":\"Pac Nam\"", Shapes.ring(105.1, 22));

        assertThat(mistakes(Shapes.collection(FIRST, second)))
                .containsExactly("feature 2 (Pac Nam) has no code; its name fits 060 Huyện Pác Nặm:"
                        + " add that code, or have names matched (--match-names)");
    }

    @Test
    void leavesProvincesAloneThatTheFileDoesNotTouch() {
        assertThat(read(Shapes.collection(FIRST, SECOND)).codes()).doesNotContain("369");
        assertThat(mistakes(Shapes.collection(FIRST, Shapes.feature("\"code\":\"369\"", Shapes.ring(106, 20)))))
                .containsExactly("060 Huyện Pác Nặm is expected, but no feature draws it");
    }

    @Test
    void gathersWhatIsMissingOfAProvince() throws IOException {
        var many = districts(IntStream.rangeClosed(370, 377)
                .mapToObj(code -> new Unit(String.valueOf(code), "Huyện " + code, "37"))
                .toArray(Unit[]::new));
        var file = write(Shapes.collection(Shapes.feature("\"code\":\"370\"", Shapes.ring(106, 20))));

        assertThatThrownBy(() -> BoundaryImport.read(file, many, MissingCode.REFUSED, "a test"))
                .hasMessageContaining("7 of the 8 units of province 37 are expected, but no feature draws them:"
                        + " 371 Huyện 371, 372 Huyện 372, 373 Huyện 373, 374 Huyện 374, 375 Huyện 375, … (7 in all)");
    }

    @Test
    void refusesAFileThatDrawsNothing() {
        assertThat(mistakes(Shapes.collection()))
                .containsExactly("no feature draws any district of 2020, expected are 058, 060, 369");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e400|a number that is too large to be read",
                "-1e400|a number that is too large to be read",
                "58.5|58.5",
                "true|true",
                "[58]|[58]",
                "{}|{}"
            })
    void refusesACodeThatIsNeitherTextNorAWholeNumber(String code, String found) {
        var first = Shapes.feature("\"Code\":%s,\"ref\":\"058\"".formatted(code), Shapes.ring(105, 22));

        assertThat(mistakes(Shapes.collection(first, SECOND)))
                .containsExactly("feature 1 has the property \"Code\" with %s, text or a whole number is needed"
                        .formatted(found));
    }

    @Test
    void aPropertyWithoutAValueSaysNothing() {
        var first = Shapes.feature("\"code\":null,\"ref\":\"058\"", Shapes.ring(105, 22));

        assertThat(read(Shapes.collection(first, SECOND)).codes()).containsExactly("058", "060");
    }

    @Test
    void namesTheFeaturesOfADuplicateCode() {
        var again = Shapes.feature("\"code\":58", Shapes.ring(105.5, 22));

        assertThat(mistakes(Shapes.collection(FIRST, SECOND, again)))
                .containsExactly("058 Thành phố Bắc Kạn is drawn by 2 features, each unit needs exactly one:"
                        + " feature 1 (058), feature 3 (58)");
    }

    @Test
    void namesAllMistakesAtOnce() {
        var unknown = Shapes.feature("\"code\":\"999\",\"name\":\"Nowhere\"", Shapes.ring(105, 21));
        var nameless = Shapes.feature("\"area\":3", Shapes.ring(105, 20));
        var stranger = Shapes.feature("\"name\":\"Ba Bể\"", Shapes.ring(105, 19));
        var point = """
                {"type":"Feature","properties":{"code":"060"},"geometry":{"type":"Point","coordinates":[105,20]}}""";
        var text = Shapes.collection(unknown, nameless, stranger, point);

        assertThat(mistakes(text))
                .containsExactly(
                        "feature 4 (060): its geometry is Point, a Polygon or a MultiPolygon is needed",
                        "feature 1 (999, Nowhere) has the unknown code \"999\", expected are 058, 060, 369",
                        "feature 2 has neither a code nor a name, properties such as \"code\" or \"name\" are needed",
                        "feature 3 (Ba Bể) has no code, and its name fits no unit: add its code",
                        "058 Thành phố Bắc Kạn is expected, but no feature draws it");
        assertThatThrownBy(() -> read(text))
                .hasMessageStartingWith("Cannot import boundaries from " + folder.resolve("official.geojson")
                        + ": 5 mistakes" + System.lineSeparator() + "  feature 4");
    }

    @Test
    void namesTheUnitsThatANameFits() throws IOException {
        var file = write(Shapes.collection(Shapes.feature("\"name\":\"Kỳ Anh\"", Shapes.ring(105, 20))));

        assertThatThrownBy(() -> BoundaryImport.read(file, TWINS, MissingCode.MATCHED_BY_NAME, "a test"))
                .isInstanceOf(BoundaryException.class)
                .hasMessageContaining("feature 1 (Kỳ Anh) has no code, and its name fits several units:"
                        + " 447 Huyện Kỳ Anh, 449 Thị xã Kỳ Anh; add its code");
    }

    @Test
    void tellsUnitsOfOneNameApartByTheirProvince() throws IOException {
        var file = write(
                Shapes.collection(Shapes.feature("\"ten\":\"Châu Thành\",\"ma_tinh\":\"82\"", Shapes.ring(105, 20))));
        var read = BoundaryImport.read(
                file,
                districts(new Unit("568", "Huyện Châu Thành", "82"), new Unit("732", "Huyện Châu Thành", "72")),
                MissingCode.MATCHED_BY_NAME,
                "a test");

        assertThat(read.set().codes()).containsExactly("568");
    }

    @Test
    void saysWhereAFileWasCutOff() {
        var whole = Shapes.collection(FIRST, SECOND);

        assertThat(mistakes(whole.substring(0, whole.length() / 2)))
                .singleElement()
                .asString()
                .matches("the file was cut: it ends at line 1, column \\d+ before all that was opened is closed;"
                        + " the whole file is needed");
    }

    @Test
    void saysWhereAFileIsNoJson() {
        assertThat(mistakes("{\n\"type\": so}"))
                .containsExactly("the file is no JSON: it cannot be read on at line 2, column 9; a GeoJSON"
                        + " FeatureCollection is needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "{\"type\":\"Topology\"}", "{\"type\":\"FeatureCollection\"}"})
    void refusesOtherJson(String text) {
        assertThat(mistakes(text))
                .singleElement()
                .asString()
                .contains("a GeoJSON FeatureCollection with a list of features is needed");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var file = folder.resolve("nothing.geojson");

        assertThatThrownBy(() -> BoundaryImport.read(file, EXPECTED, MissingCode.REFUSED, "a test"))
                .isInstanceOf(BoundaryException.class)
                .hasMessageContaining("1 mistake" + System.lineSeparator() + "  the file cannot be read")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void readsTheSeventySevenRealDistricts() {
        var seats = Reference.districts();
        var set = BoundaryImport.read(
                        Reference.file("boundaries/districts_six_provinces_2020.geojson"),
                        Reference.districtUnits(),
                        MissingCode.REFUSED,
                        "a test")
                .set();

        assertThat(set.codes()).hasSize(77);
        assertThat(CoverageValidator.isValid(shapes(set))).isTrue();
        assertThat(GeoJson.of(set, code -> Reference.districtUnits().unit(code).name()))
                .hasSizeLessThan(150_000);
        assertThat(seats)
                .allSatisfy(seat -> assertThat(Reference.areaKm2(set.shapes().get(seat.code())))
                        .as(seat.name())
                        .isCloseTo(seat.areaKm2(), Percentage.withPercentage(5)));
    }

    @Test
    void readsTheRealCommunesOfThanhHoa() {
        var set = BoundaryImport.read(
                        Reference.file("boundaries/thanh_hoa_communes_2025-07-01.geojson"),
                        Reference.communeUnits(),
                        MissingCode.REFUSED,
                        "a test")
                .set();

        assertThat(set.codes()).hasSize(166);
        assertThat(CoverageValidator.isValid(shapes(set))).isTrue();
        assertThat(set.shapes().values()).allMatch(Geometry::isValid);
    }
}
