package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import vn.toancanh.ui.ToancanhServer;

/** The first page on the server's side. */
@SpringBootTest(classes = ToancanhServer.class)
class LeadersViewTest extends SpringBrowserlessTest {
    @Test
    void saysInVietnameseThatNothingIsReleasedYet() {
        navigate(LeadersView.class);
        assertThat(find(H2.class).single().getText()).isEqualTo("Chưa có bản phát hành");
    }
}
