package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.atlas.Atlas;
import vn.toancanh.ui.atlas.FailingAtlas;
import vn.toancanh.ui.home.FilledHome;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.shell.Logged;

/** Numbers outlive geometry: where no map can be drawn the table stands, and the page says why. */
@SpringBootTest(classes = ToancanhServer.class)
@Import(UndrawableMapTest.NoMaps.class)
class UndrawableMapTest extends SpringBrowserlessTest {
    @TestConfiguration
    static class NoMaps {
        @Bean
        @Primary
        Atlas failingAtlas(Analytics analytics) {
            return FailingAtlas.of(analytics);
        }
    }

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", () -> FilledHome.folder().toString());
    }

    @Test
    void showsTheNumbersAsATableWithANotice() {
        try (var log = new Logged(Drawing.class.getName())) {
            open("map/37");

            assertThat(notice()).startsWith("Không vẽ được bản đồ này; bảng vẫn có đủ số liệu.");
            assertThat(find(NativeTableRow.class).all()).hasSize(1 + 8);
            assertThat(log.lines()).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .contains("Cannot draw the map of 37 Tỉnh Ninh Bình", FailingAtlas.REASON));
        }
    }

    @Test
    void saysItInEnglishToo() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        open("map/37");

        assertThat(notice()).startsWith("This map cannot be drawn; the table holds all of its numbers.");
    }

    @Test
    void saysNothingOfMapsToWhoeverAsksForTheTable() {
        open("map/37?form=table");

        assertThat(notice()).isEmpty();
        assertThat(find(NativeTableRow.class).all()).hasSize(1 + 8);
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private String notice() {
        return find(Div.class).withClassName("tc-notice").single().getText();
    }
}
