package vn.toancanh.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.boundary.BoundaryStore;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;

/** Boundaries are read once, however many deliveries of points there are. */
class TerrainsTest {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());

    private final AtomicInteger readings = new AtomicInteger();
    private final Terrains terrains = new Terrains(DEFINITIONS, () -> {
        readings.incrementAndGet();
        return List.of();
    });

    @Test
    void theTerrainOfADayIsFoundOnce() {
        var first = terrains.on(december(2023), true);

        assertThat(terrains.on(december(2023), true)).isSameAs(first);
        assertThat(terrains.on(december(2024), true)).isNotSameAs(first);
        assertThat(readings).hasValue(1);
    }

    @Test
    void realPointsHaveNoneWhereNothingOfficialIsKept() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> terrains.on(december(2023), false))
                    .isInstanceOf(RefusedDelivery.class)
                    .hasMessageContaining("none are kept of the units of 2023-12-31: import official ones first");
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void whatIsKeptAndDamagedIsNamed(@TempDir Path folder) throws IOException {
        var drawn = Files.writeString(folder.resolve("2023-district-37.geojson"), "{");
        var damaged = new Terrains(DEFINITIONS, () -> new BoundaryStore(folder).inDetail());

        assertThatThrownBy(() -> damaged.on(december(2023), false))
                .isInstanceOf(RefusedDelivery.class)
                .hasMessageContaining(
                        "none that can be read are kept of the units of 2023-12-31. Damaged: %s (".formatted(drawn))
                .hasMessageEndingWith(
                        "Put the file back from a backup, or import these boundaries once more (boundaries import), and deliver again");
        assertThat(damaged.on(december(2023), true).locator()).isNotNull();
    }

    private static Geography december(int year) {
        return DEFINITIONS.areas().on(LocalDate.of(year, 12, 31));
    }
}
