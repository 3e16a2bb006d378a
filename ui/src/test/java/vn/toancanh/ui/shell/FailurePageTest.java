package vn.toancanh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.home.FilledHome;
import vn.toancanh.ui.language.Language;

/** What a person reads of a page that failed, and what whoever runs the server finds of it. */
@SpringBootTest(classes = ToancanhServer.class)
class FailurePageTest extends SpringBrowserlessTest {
    private static final Pattern SIGN = Pattern.compile("\\b[0-9a-f]{8}\\b");

    private final Logged log = new Logged(FailurePage.class.getName());

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        var empty = FilledHome.empty();
        registry.add("toancanh.home", empty::toString);
    }

    @BeforeEach
    void speakVietnamese() {
        UI.getCurrent().setLocale(Language.VIETNAMESE.locale());
    }

    @AfterEach
    void listenNoMore() {
        log.close();
    }

    @Test
    void saysThatNoNumberIsLostAndWhatToDo() {
        UI.getCurrent().navigate(BrokenView.PATH);

        assertThat(find(H1.class).single().getText()).isEqualTo("Không hiển thị được trang này");
        assertThat(words()).contains("Không số liệu nào bị mất", "Hãy thử lại").doesNotContain(BrokenView.REASON);
        assertThat(find(TopBar.class).all()).hasSize(1);
        assertThat(find(Anchor.class).withText("Thử lại").single().getHref()).isEqualTo(BrokenView.PATH);
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Không hiển thị được trang này · Toàn Cảnh");
    }

    @Test
    void saysItInEnglishToo() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        UI.getCurrent().navigate(BrokenView.PATH);

        assertThat(find(H1.class).single().getText()).isEqualTo("This page could not be shown");
        assertThat(words()).contains("No number is lost", "Try again.");
    }

    @Test
    void theSignOnThePageLeadsToTheReasonInTheLog() {
        UI.getCurrent().navigate(BrokenView.PATH);

        var sign = SIGN.matcher(words());
        assertThat(sign.find()).as(words()).isTrue();
        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains("Failure " + sign.group(), "“broken”", BrokenView.REASON);
    }

    private String words() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).collect(Collectors.joining(" "));
    }
}
