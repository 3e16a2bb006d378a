package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.Progress;
import vn.toancanh.config.area.Validity;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.component.PanelHead;
import vn.toancanh.ui.home.FilledHome;

/** What the leaders' screen says of the parts of an address, on a release of the census, and when a release takes an area away. */
@SpringBootTest(classes = ToancanhServer.class)
class LeadersOfReleaseTest extends SpringBrowserlessTest {
    private static final Path HOME = FilledHome.empty();

    @Autowired
    private Analytics analytics;

    @Autowired
    private Boards boards;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", HOME::toString);
    }

    @BeforeEach
    void theCensusIsReleased() throws InterruptedException {
        if (analytics.isEmpty()) {
            FilledHome.deliverCensus(analytics);
            isOnTheBoard();
        }
    }

    @Test
    void saysThatAnIndicatorIsNotThere() {
        open("map/37?indicator=nope");

        assertThat(notice())
                .isEqualTo("Không có chỉ tiêu “nope” ở địa chỉ này; đang hiển thị: Hộ gia đình có cáp quang.");
    }

    @Test
    void saysThatTheIndicatorHasNoSuchPeriod() {
        open("map/37?indicator=population&period=2024-12");

        assertThat(notice()).isEqualTo("Chỉ tiêu này không có kỳ “2024-12”; đang hiển thị năm 2019.");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Dân số · Ninh Bình · Toàn Cảnh");
    }

    @ParameterizedTest
    @CsvSource({"06978, Xã Ba Chẽ", "11948, Đặc khu Bạch Long Vĩ"})
    void aUnitThatIsNewerThanAllNumbersIsShownWithoutAny(String code, String name) {
        open("map/" + code + "?indicator=population");

        assertThat(panelHead()).startsWith(name);
        assertThat(spans()).contains("chưa có nguồn số liệu nào cho địa bàn này");
        assertThat(find(Div.class)
                        .withClassName("tc-period")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Kỳ số liệuchưa có kỳ số liệu nào");
        assertThat(notice()).isEmpty();
    }

    @Test
    void saysThatAUnitWasNotThereInThePeriod() {
        open("map/06978?indicator=population&period=2019");

        assertThat(notice()).isEqualTo("Xã Ba Chẽ không có trong năm 2019; đang hiển thị địa giới năm 2025.");
    }

    @Test
    void saysThatAReleaseNoLongerHasTheAreaUnderItsOwnTitle() throws Exception {
        analytics.importUnits(unitList(), new Validity(LocalDate.of(2026, 1, 1), null), Progress.SILENT);
        isOnTheBoard();
        open("map/99999?indicator=population");
        assertThat(panelHead()).startsWith("Xã Thử Nghiệm");
        assertThat(UI.getCurrent().getInternals().getTitle()).contains("Thử Nghiệm");

        analytics.takeBack();
        isOnTheBoard();
        roundTrip();

        assertThat(panelHead())
                .startsWith("Không có trong bản phát hành này")
                .contains("Không có địa bàn nào ở “map/99999”");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Không có trong bản phát hành này · Toàn Cảnh");
    }

    /** The division of today with one commune more. */
    private Path unitList() throws IOException {
        var today = analytics.definitions().areas().on(LocalDate.of(2026, 1, 1));
        var lines = Stream.concat(
                        today.areas().stream()
                                .filter(area -> area.parent() != null)
                                .map(area -> "%s,%s,%s,%s"
                                        .formatted(area.level().id(), area.code(), area.name(), area.parent())),
                        Stream.of("commune,99999,Xã Thử Nghiệm,37"))
                .toList();
        return Files.write(
                HOME.resolve("units.csv"),
                Stream.concat(Stream.of("level,code,name,parent"), lines.stream())
                        .toList());
    }

    /** The board follows releases in a thread of its own. */
    private void isOnTheBoard() throws InterruptedException {
        long latest = analytics.lake().releases().latestId();
        var followed = new CountDownLatch(1);
        var stop = boards.onNewBoard(board -> countDown(followed, board, latest));
        try {
            countDown(followed, boards.current(), latest);
            assertThat(followed.await(20, TimeUnit.SECONDS)).as("on the board").isTrue();
        } finally {
            stop.run();
        }
    }

    private static void countDown(CountDownLatch followed, Board board, long latest) {
        board.release().filter(release -> release.id() == latest).ifPresent(release -> followed.countDown());
    }

    private String panelHead() {
        return find(PanelHead.class).single().getElement().getTextRecursively();
    }

    private static void open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private String notice() {
        return find(Div.class).withClassName("tc-notice").single().getText();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
