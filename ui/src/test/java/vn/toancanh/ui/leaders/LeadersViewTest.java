package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.home.FilledHome;

/** The first page on the server's side. */
@SpringBootTest(classes = ToancanhServer.class)
class LeadersViewTest extends SpringBrowserlessTest {
    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        var empty = FilledHome.empty();
        registry.add("toancanh.home", empty::toString);
    }

    @Test
    void saysInVietnameseThatNothingIsReleasedYet() {
        navigate(LeadersView.class);
        assertThat(find(H2.class).single().getText()).isEqualTo("Chưa có bản phát hành");
    }
}
