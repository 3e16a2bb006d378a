package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.DEFINITIONS;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.total;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList.Description;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.component.Pieces;
import vn.toancanh.ui.language.Language;

/** A number's source names who delivered what is on both of its sides, and nobody else. */
class SourceNoteTest {
    private static final TotalRow[] ROWS = {
        total("households", XICH_THO, CENSUS, 10), total("households-with-fibre", XICH_THO, DECEMBER, 9)
    };

    private static final Release RELEASE = counting(List.of(
            delivery("population-register", "gso", CENSUS, "census.csv"),
            delivery("fixed-broadband-lines", "operators", DECEMBER, "lines.csv"),
            delivery("fixed-broadband-lines", "operators", Period.month(2024, 11), "older.csv"),
            delivery("payment-accounts", "banks", DECEMBER, "accounts.csv"),
            delivery("fixed-broadband-lines", "simulation-37", DECEMBER, "others.csv")));

    /** others.csv has lines of other provinces alone. */
    private final Board released = new Board(
            Optional.of(RELEASE), List.of(ROWS), DEFINITIONS, (release, delivery, unit) -> !delivery.fileName()
                    .equals("others.csv"));

    @Test
    void namesPeriodReleaseAndTheFilesAboveAndBelowTheLine() {
        assertThat(facts(released, "map/14404", Language.VIETNAMESE))
                .startsWith(
                        "tháng 12/2024",
                        "Bản phát hành 7 · 22/11/2026",
                        "Thuê bao băng rộng cố định 12/2024 · các doanh nghiệp viễn thông",
                        "Sổ dân số 2019 · Tổng cục Thống kê",
                        "Đạt: giá trị của kỳ này đã đạt mục tiêu. Xét theo chỉ tiêu chung của tỉnh.")
                .hasSize(6);
    }

    @Test
    void afterANewRegisterTheOldOneIsNoSourceOfItsUnits() {
        var rows = Stream.concat(Stream.of(ROWS), Stream.of(total("households", XICH_THO, Period.year(2024), 12)))
                .toList();
        var renewed = new Board(Optional.of(RELEASE), rows, DEFINITIONS);

        assertThat(facts(renewed, "map/14404", Language.VIETNAMESE)).noneMatch(fact -> fact.contains("Sổ dân số 2019"));
    }

    @Test
    void whoDeliveredIsNamedAndMadeUpLinesByTheirProvince() {
        var board = new Board(Optional.of(RELEASE), List.of(ROWS), DEFINITIONS);

        assertThat(facts(board, "map/14404", Language.VIETNAMESE))
                .contains("Thuê bao băng rộng cố định 12/2024 · mô phỏng (tỉnh Ninh Bình)");
    }

    @Test
    void englishSaysTheSame() {
        assertThat(facts(released, "map/14404", Language.ENGLISH))
                .contains("Fixed broadband lines 12/2024 · telecommunications operators");
    }

    @Test
    void whatAFileIsCalledIsToldToWhoeverLooksCloserAlone() {
        var described = descriptions(note(released, "map/14404", Language.VIETNAMESE))
                .map(Description.class::cast)
                .toList();

        assertThat(described).extracting(Pieces::words).noneMatch(words -> words.contains(".csv"));
        assertThat(described)
                .filteredOn(source -> Pieces.words(source).startsWith("Thuê bao"))
                .singleElement()
                .satisfies(source -> assertThat(source.getTitle()).contains("lines.csv"));
    }

    @Test
    void severalFilesOfOneProviderAndPeriodAreOneSource() {
        var deliveries = Stream.concat(
                        RELEASE.deliveries().stream(),
                        Stream.of(delivery("fixed-broadband-lines", "Operators", DECEMBER, "more.csv")))
                .toList();
        var board = new Board(Optional.of(counting(deliveries)), List.of(ROWS), DEFINITIONS);

        assertThat(descriptions(note(board, "map/14404", Language.VIETNAMESE))
                        .map(Description.class::cast)
                        .filter(source -> Pieces.words(source).endsWith("các doanh nghiệp viễn thông")))
                .singleElement()
                .satisfies(source -> assertThat(source.getTitle()).contains("lines.csv, more.csv"));
    }

    @Test
    void whereNothingIsKnownNobodyIsNamed() {
        assertThat(facts(released, "map/14407", Language.VIETNAMESE))
                .hasSize(3)
                .noneMatch(fact -> fact.contains("Thuê bao") || fact.contains("Sổ dân số"));
    }

    @Test
    void whereTheIndicatorIsUnknownNoPeriodIsNamed() {
        assertThat(facts(released, "map/37?indicator=digital-economy-share", Language.VIETNAMESE))
                .startsWith("chưa có kỳ số liệu nào");
        assertThat(facts(released, "map/37?indicator=digital-economy-share", Language.ENGLISH))
                .startsWith("no period yet");
    }

    @Test
    void beforeTheFirstReleaseThereIsNone() {
        assertThat(facts(board(ROWS), "map/14404", Language.VIETNAMESE)).hasSize(3);
    }

    private static List<String> facts(Board board, String address, Language language) {
        return descriptions(note(board, address, language)).map(Pieces::words).toList();
    }

    private static SourceNote note(Board board, String address, Language language) {
        var scene = Scenes.of(board, address);
        return new SourceNote(scene, scene.observed(scene.area()), Scenes.wording(language));
    }

    private static Stream<Component> descriptions(Component component) {
        return component instanceof Description
                ? Stream.of(component)
                : component.getChildren().flatMap(SourceNoteTest::descriptions);
    }

    private static Release counting(List<Delivery> deliveries) {
        return new Release(
                new ReleaseEntry(
                        7,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Instant.parse("2026-11-21T20:00:00Z"),
                        "hash",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()),
                deliveries,
                Map.of(),
                DeliveredProvinces.UNKNOWN);
    }

    private static Delivery delivery(String feed, String provider, Period period, String file) {
        var consignment = new Consignment(new FeedId(feed), provider, period, false, "");
        return new Delivery(file, consignment, "sha", file, 1, Instant.EPOCH);
    }
}
