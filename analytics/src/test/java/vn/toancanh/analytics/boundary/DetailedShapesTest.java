package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.boundary.KeptBoundaries.Readable;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;

/** Beside what is drawn a home keeps the shapes as they were published, and points are placed by these. */
class DetailedShapesTest {
    @TempDir
    private Path folder;

    private final LevelUnits units =
            LevelUnits.of("district", "2020", List.of(new Unit("058", "Thành phố Bắc Kạn", "06")), Reference::fold);
    private final BoundarySet drawn = Shapes.set(Map.of("058", Shapes.square(105, 20)));
    private final BoundarySet published = Shapes.set(Map.of(
            "058",
            Shapes.shape("MULTIPOLYGON (((105 20, 105.1 20, 105.1 20.1, 105 20)),"
                    + " ((105.12345678901234 20.2, 105.2 20.2, 105.2 20.3, 105.12345678901234 20.2)))")));

    private BoundaryStore store() {
        return new BoundaryStore(folder);
    }

    @Test
    void mapsDrawTheOneAndPointsArePlacedByTheOtherDownToItsLastDigit() {
        store().keep(drawn, published, units);

        assertThat(store().all())
                .singleElement(as(type(Readable.class)))
                .extracting(Readable::set)
                .isEqualTo(drawn);
        assertThat(store().inDetail())
                .singleElement(as(type(Readable.class)))
                .extracting(Readable::set)
                .isEqualTo(published);
    }

    @Test
    void whatWasImportedBeforeServesAsItIsDrawn() throws IOException {
        store().keep(drawn, published, units);
        rewriteDrawn("\"detail\":\"[^\"]+\",", "");

        assertThat(store().inDetail()).isEqualTo(store().all());
        assertThat(store().all()).singleElement(as(type(Readable.class))).satisfies(kept -> assertThat(kept.detail())
                .isEmpty());
    }

    @Test
    void whatIsDamagedPlacesNothingAndSaysWhyWhileTheMapGoesOn() throws IOException {
        store().keep(drawn, published, units);
        var whole = Files.readAllBytes(detail());

        Files.write(detail(), Arrays.copyOf(whole, whole.length - 9));
        assertThat(whyUnreadable()).isEqualTo("the file was cut, the whole file is needed");
        var spoilt = whole.clone();
        spoilt[whole.length - 6] ^= 1; // within the checksum
        Files.write(detail(), spoilt);
        assertThat(whyUnreadable()).startsWith("the file cannot be read (java.util.zip.ZipException");
        Files.writeString(detail(), "{}", StandardCharsets.UTF_8);
        assertThat(whyUnreadable()).startsWith("the file ");
        Files.write(
                detail(),
                DetailFile.of(Shapes.set(Map.of("060", Shapes.square(105, 20))).shapes()));
        assertThat(whyUnreadable()).contains("it holds [060], [058] are needed");
        Files.delete(detail());
        assertThat(whyUnreadable()).contains("NoSuchFileException");
    }

    @Test
    void namesNoFileOfAnotherFolder() throws IOException {
        store().keep(drawn, published, units);
        rewriteDrawn("\"detail\":\"", "\"detail\":\"../");

        assertThat(store().all())
                .singleElement(as(type(Unreadable.class)))
                .extracting(Unreadable::why)
                .asString()
                .startsWith("the detail is \"../2020-district-06-")
                .endsWith("\", the name of a file beside it is needed");
    }

    @Test
    void whatAnImportReplacedIsSweptOnceNobodyCanBeReadingIt() throws IOException {
        store().keep(drawn, published, units);
        var first = detail();
        store().keep(drawn, drawn, units);
        assertThat(first).exists();
        assertThat(detail()).isNotEqualTo(first);

        for (var file : List.of(first, detail())) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
        store().keep(drawn, drawn, units);

        assertThat(first).doesNotExist();
        assertThat(detail()).exists();
    }

    private Path detail() {
        return ((Readable) store().all().getFirst()).detail().orElseThrow();
    }

    /** Of what points are placed by, while the drawn file is read as ever. */
    private String whyUnreadable() {
        assertThat(store().all()).singleElement().isInstanceOf(Readable.class);
        assertThat(store().inDetail())
                .singleElement(as(type(Unreadable.class)))
                .extracting(Unreadable::file)
                .isEqualTo(detail());
        return ((Unreadable) store().inDetail().getFirst()).why();
    }

    private void rewriteDrawn(String pattern, String replacement) throws IOException {
        var file = store().files().getFirst();
        Files.writeString(file, Files.readString(file).replaceFirst(pattern, replacement));
    }
}
