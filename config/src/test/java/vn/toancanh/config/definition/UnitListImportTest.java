package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.Validity;

class UnitListImportTest {
    private static final Path COUNTRY_2019 = Path.of("../../shared/reference/areas/units_2019-01-01.csv");
    private static final Path COUNTRY_2025 = Path.of("../../shared/reference/areas/units_2025-03-01.csv");
    private static final LocalDate CENSUS = LocalDate.of(2019, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

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

    private vn.toancanh.config.area.UnitList importing(Path file, LocalDate from) {
        return new UnitListImport(own).keep(file, new Validity(from, LAST_DAY));
    }

    private Geography on(LocalDate day) {
        return Definitions.read(DefinitionFiles.under(own)).areas().on(day);
    }
}
