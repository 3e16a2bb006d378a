package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.component.Pieces;
import vn.toancanh.ui.home.FilledHome;
import vn.toancanh.ui.map.AreaClickEvent;

/** A step within the screen that fails is told of as a page that fails: nothing of another area stays under its address. */
@SpringBootTest(classes = ToancanhServer.class)
class FailingStepTest extends SpringBrowserlessTest {
    private static final Path HOME = FilledHome.folder();

    @MockitoSpyBean
    private Boards boards;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", HOME::toString);
    }

    @Test
    void leadsToThePageThatTellsOfFailures() {
        UI.getCurrent().navigate("map/37");
        var map = ((LeadersView) UI.getCurrent().getCurrentView()).map();

        doThrow(new IllegalStateException("a page is torn out")).when(boards).current();
        ComponentUtil.fireEvent(map, new AreaClickEvent(map, true, "372"));

        assertThat(Pieces.words(UI.getCurrent().getCurrentView())).contains("Không hiển thị được trang này");
    }
}
