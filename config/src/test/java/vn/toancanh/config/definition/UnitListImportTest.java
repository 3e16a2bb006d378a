package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;

class UnitListImportTest {
    private static final Path COUNTRY_2019 = Path.of("../../shared/reference/areas/units_2019-01-01.csv");
    private static final Path COUNTRY_2025 = Path.of("../../shared/reference/areas/units_2025-03-01.csv");
    private static final LocalDate CENSUS = LocalDate.of(2019, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    private static final AreaCode TRUNG_TIEN = new AreaCode("14999");

    @TempDir
    Path own;

    @Test
    void theOfficialListBringsTheRestOfTheCountryAndSetsAsideWhatNamesNoUnit() {
        var list = importing(COUNTRY_2019, LocalDate.of(2019, 1, 1));

        assertThat(list.setAside()).containsExactly("line 11573: 00 Tỉnh Hậu Giang: a code of zeros names no unit");
        assertThat(on(CENSUS).childrenOf(AreaCode.COUNTRY)).hasSize(63);
        assertThat(on(CENSUS).leavesOf(AreaCode.COUNTRY)).hasSize(11156 + 4);
    }

    @Test
    void importingTheSameListTwiceChangesNothing() throws IOException {
        importing(COUNTRY_2019, LocalDate.of(2019, 1, 1));
        var hash = Definitions.read(DefinitionFiles.under(own)).hash();
        importing(COUNTRY_2019, LocalDate.of(2019, 1, 1));

        assertThat(Definitions.read(DefinitionFiles.under(own)).hash()).isEqualTo(hash);
    }

    @Test
    void aLaterListEndsTheDistrictsThatWereMergedAndNamesTheNewOnes() {
        importing(COUNTRY_2025, LocalDate.of(2025, 1, 1));

        assertThat(on(LAST_DAY).find(new AreaCode("369"))).isEmpty();
        assertThat(on(CENSUS).find(new AreaCode("369"))).map(Area::name).hasValue("Thành phố Ninh Bình");
        assertThat(on(LAST_DAY).find(new AreaCode("374"))).map(Area::name).hasValue("Thành phố Hoa Lư");
    }

    @Test
    void aListWithMistakesChangesNothing() throws IOException {
        var bad = Files.writeString(own.resolve("bad.csv"), "level,code,name,parent\ndistrict,99,Huyện X,37\n");

        assertThatThrownBy(() -> importing(bad, CENSUS))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("bad.csv:2: code: found '99', accepted: a code of a district: 3 digits");
        assertThat(own.resolve("areas")).doesNotExist();
    }

    @Test
    void aListThatIsLaidChangesNothingUntilItIsKept() {
        var laid = new UnitListImport(own).lay(COUNTRY_2025, new Validity(LocalDate.of(2025, 1, 1), LAST_DAY));

        assertThat(own).isEmptyDirectory();
        assertThat(laid.definitions().areas().on(LAST_DAY).find(new AreaCode("369")))
                .isEmpty();
        laid.keep();
        assertThat(Definitions.read(DefinitionFiles.under(own)).hash())
                .isEqualTo(laid.definitions().hash());
        assertThat(own.resolve("areas")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aListThatIsRightByItselfButNotWithTheOthersChangesNothing() throws IOException {
        var list = Files.writeString(own.resolve("list.csv"), "level,code,name,parent\ncommune,14999,Xã X,369\n");
        Files.createDirectories(own.resolve("areas"));
        Files.writeString(
                own.resolve("areas/lists.csv"), "file,valid_from,valid_to,source\nareas/gone.csv,2019-01-01,,x\n");

        assertThatThrownBy(() -> importing(list, CENSUS))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(
                        "lists.csv:2: file: found 'areas/gone.csv', accepted: the name of a CSV file in the folder"
                                + " of the definitions");
        assertThat(own.resolve("areas")).isDirectoryNotContaining("glob:**imported*");
    }

    @Test
    void aListThatCannotBeKeptLeavesNothingBehind() throws IOException {
        var list = Files.writeString(own.resolve("list.csv"), "level,code,name,parent\ncommune,14999,Xã X,369\n");
        var laid = new UnitListImport(own).lay(list, new Validity(CENSUS, LAST_DAY));
        Files.createDirectories(own.resolve("areas/lists.csv.part/in the way"));

        assertThatThrownBy(laid::keep)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot keep the unit list in " + own);
        assertThat(own.resolve("areas")).isDirectoryNotContaining("glob:**imported*");
    }

    @Test
    void aListThatReplacesOneOfItsNameChangesNothingWhenItIsBrokenOffBeforeItIsNamed() throws IOException {
        importing(listOf("Xã Một"), CENSUS);
        var before = Definitions.read(DefinitionFiles.under(own)).hash();
        var laid = new UnitListImport(own).lay(listOf("Xã Hai"), new Validity(CENSUS, LAST_DAY.minusDays(1)));

        for (var text : laid.texts().entrySet()) {
            if (!text.getKey().equals("areas/lists.csv")) {
                Files.writeString(own.resolve(text.getKey()), text.getValue());
            }
        }
        assertThat(Definitions.read(DefinitionFiles.under(own)).hash()).isEqualTo(before);
        assertThat(on(CENSUS).find(TRUNG_TIEN)).map(Area::name).hasValue("Xã Một");

        laid.keep();
        assertThat(on(CENSUS).find(TRUNG_TIEN)).map(Area::name).hasValue("Xã Hai");
        assertThat(on(LAST_DAY).find(TRUNG_TIEN)).map(Area::name).hasValue("Xã Trung Tiến");
    }

    @Test
    void aListThatWasKeptUnderAPlainNameIsReplacedAsWell() throws IOException {
        var text = Files.readString(listOf("Xã Một"));
        Files.createDirectories(own.resolve("areas"));
        Files.writeString(own.resolve("areas/imported_2019-04-01_list.csv"), text);
        Files.writeString(own.resolve("areas/imported_2019-04-01_other-list.csv"), text);
        Files.writeString(own.resolve("areas/lists.csv"), """
                file,valid_from,valid_to,source
                areas/imported_2019-04-01_list.csv,2019-04-01,2025-06-30,list.csv
                areas/imported_2019-04-01_other-list.csv,2019-04-01,2025-06-30,other-list.csv
                """);

        importing(listOf("Xã Hai"), CENSUS);

        assertThat(Files.readAllLines(own.resolve("areas/lists.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("areas/imported_2019-04-01_other-list.csv,"))
                .noneMatch(line -> line.startsWith("areas/imported_2019-04-01_list.csv,"))
                .last(InstanceOfAssertFactories.STRING)
                .matches("areas/imported_2019-04-01_[0-9a-f]{12}_list.csv,2019-04-01,2025-06-30,list.csv");
    }

    private Path listOf(String commune) throws IOException {
        return Files.writeString(
                own.resolve("list.csv"), "level,code,name,parent\ncommune,14999,%s,369\n".formatted(commune));
    }

    private UnitList importing(Path file, LocalDate from) {
        var laid = new UnitListImport(own).lay(file, new Validity(from, LAST_DAY));
        laid.keep();
        return laid.list();
    }

    private Geography on(LocalDate day) {
        return Definitions.read(DefinitionFiles.under(own)).areas().on(day);
    }
}
