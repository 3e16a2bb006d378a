package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.config.Label;
import vn.toancanh.config.feed.Feed;

class ProvidersTest {
    @TempDir
    Path own;

    @Test
    void everyFeedsUsualProviderHasAName() {
        var shipped = Definitions.read(DefinitionFiles.shipped());

        assertThat(shipped.feeds())
                .extracting(Feed::provider)
                .allSatisfy(code -> assertThat(shipped.providers().find(code)).isPresent());
        assertThat(shipped.providers().nameOf("gso"))
                .isEqualTo(new Label("Tổng cục Thống kê", "General Statistics Office"));
    }

    @Test
    void whoIsNotRegisteredIsShownByItsCode() {
        assertThat(Definitions.read(DefinitionFiles.shipped()).providers().nameOf("vnpt-nho-quan"))
                .isEqualTo(new Label("vnpt-nho-quan", "vnpt-nho-quan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GSO", " gso"})
    void aCodeIsFoundHoweverItIsWritten(String code) {
        assertThat(Definitions.read(DefinitionFiles.shipped())
                        .providers()
                        .nameOf(code)
                        .en())
                .isEqualTo("General Statistics Office");
    }

    @Test
    void eachProviderIsRegisteredOnce() throws IOException {
        Files.writeString(
                own.resolve("providers.csv"),
                "provider,name_vi,name_en,owner\ngso,Thống kê,Statistics,\nGSO,Thống kê,Statistics,\n");

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .hasMessageContaining("providers.csv:3: provider: found 'GSO', accepted: each provider once");
    }

    @Test
    void whatWasMadeUpIsNamedByItsProvince() {
        var providers = Definitions.read(DefinitionFiles.shipped()).providers();

        assertThat(providers.nameOf("simulation-37"))
                .isEqualTo(new Label("mô phỏng (tỉnh Ninh Bình)", "simulated (Tỉnh Ninh Bình)"));
        assertThat(providers.nameOf("simulation-99").vi())
                .as("no province has this code")
                .isEqualTo("simulation-99");
    }

    @Test
    void aProvinceNamesItsOwnProviders() throws IOException {
        Files.writeString(
                own.resolve("providers.csv"),
                "provider,name_vi,name_en,owner\nvnpt,VNPT Ninh Bình,VNPT of Ninh Bình,Phòng Kế hoạch\n");

        var vnpt = Definitions.read(DefinitionFiles.under(own)).providers().find("vnpt");

        assertThat(vnpt).hasValueSatisfying(found -> {
            assertThat(found.name().vi()).isEqualTo("VNPT Ninh Bình");
            assertThat(found.owner()).isEqualTo("Phòng Kế hoạch");
        });
    }

    @Test
    void twoNamesForOneProviderAreRefusedWithTheLine() throws IOException {
        Files.writeString(
                own.resolve("providers.csv"),
                "provider,name_vi,name_en,owner\nvnpt,VNPT,VNPT,\nvnpt,Tập đoàn VNPT,VNPT Group,\n,a,b,\n");

        assertThatThrownBy(() -> Definitions.read(DefinitionFiles.under(own)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("providers.csv:3: provider")
                .hasMessageContaining("each provider once")
                .hasMessageContaining("providers.csv:4: provider");
    }
}
