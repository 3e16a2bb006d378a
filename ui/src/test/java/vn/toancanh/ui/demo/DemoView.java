package vn.toancanh.ui.demo;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.toancanh.ui.component.Breadcrumb;
import vn.toancanh.ui.component.EstimatedMark;
import vn.toancanh.ui.component.IndicatorEntry;
import vn.toancanh.ui.component.IndicatorList;
import vn.toancanh.ui.component.Link;
import vn.toancanh.ui.component.MapTitle;
import vn.toancanh.ui.component.Mark;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.component.Part;
import vn.toancanh.ui.component.Sign;
import vn.toancanh.ui.component.SimulatedMark;
import vn.toancanh.ui.component.TimeSlider;
import vn.toancanh.ui.component.Verdict;
import vn.toancanh.ui.language.Formats;
import vn.toancanh.ui.leaders.LeadersLayout;
import vn.toancanh.ui.map.Choropleth;
import vn.toancanh.ui.map.Ramp;
import vn.toancanh.ui.map.Shade;
import vn.toancanh.ui.map.Shapes;

/** Fills every piece of the leaders' screen with made-up numbers. */
@Route("demo")
class DemoView extends LeadersLayout implements BeforeEnterObserver {
    private static final String THIS = "demo?indicator=fibre";
    private static final List<Double> VALUES = List.of(94.1, 88.7, 63.2, 74.5, 81.6, 79.3, 70.8, 76.9);
    private static final List<Integer> RANKS = List.of(1, 2, 8, 6, 3, 4, 7, 5);

    private final Formats formats = Formats.of(getLocale());
    private int areas = VALUES.size();
    private Ramp ramp = Ramp.SEQUENTIAL;

    DemoView() {
        way(new Breadcrumb(List.of(
                new Link("Việt Nam", "demo"), new Link("Ninh Bình", "demo"), new Link("Nho Quan", "demo?area=372"))));
        release("Bản phát hành 2024-12 · 21/11/2026");
        indicators(list());
        title(title("75,4 %", Sign.AT_RISK));
        period(new TimeSlider(
                IntStream.rangeClosed(2021, 2025).mapToObj(String::valueOf).toList(), 3, this::period));
        legend(DemoPieces.legend());
        map().describe("Hộ gia đình có đường truyền cáp quang, Ninh Bình");
        map().onAreaClick(click -> choose(click.code()));
        up(() -> choose(""));
        tools(again());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var url = parameters.getSingleParameter("areas").map(many -> {
            areas = Integer.parseInt(many);
            return "demo-shapes/" + many;
        });
        ramp = parameters.getSingleParameter("ramp").map(Ramp::valueOf).orElse(Ramp.SEQUENTIAL);
        map().shapes(new Shapes(
                url.orElse("demo-shapes/province.geojson"),
                System.getProperty("demo.land") == null ? "" : "demo-shapes/land.geojson",
                "Ranh giới sơ đồ"));
        map().colour(colours(0));
        choose(parameters.getSingleParameter("area").orElse("372"));
    }

    /** Takes the map out of the page and puts it back in a later round trip, as a change of layout would. */
    private NativeButton again() {
        var again = new NativeButton("↻", click -> {
            var place = map().getElement().getParent();
            var at = place.indexOfChild(map().getElement());
            map().removeFromParent();
            click.getSource()
                    .getElement()
                    .executeJs("return 1")
                    .then(done -> place.insertChild(at, map().getElement()));
        });
        again.addClassNames("tc-chip", "demo-again");
        return again;
    }

    private void period(int index) {
        map().colour(colours((index - 3) * 4.1));
    }

    private void choose(String code) {
        map().select(code);
        var at = DemoShapes.CODES.indexOf(code);
        panel(DemoPieces.panel(at < 0 ? "Tỉnh Ninh Bình" : DemoShapes.NAMES.get(at))
                .toArray(new com.vaadin.flow.component.Component[0]));
    }

    private Choropleth colours(double shift) {
        return new Choropleth(
                ramp, IntStream.range(0, areas).mapToObj(at -> shade(at, shift)).toList());
    }

    private Shade shade(int at, double shift) {
        var code = DemoShapes.code(at);
        if (areas == VALUES.size() && at == 6 && shift < -10) {
            return Shade.unknown(code);
        }
        var value = Math.clamp(VALUES.get(at % VALUES.size()) + shift, 0, 100);
        var step = Math.clamp((int) ((value - 60) / 5), 0, 6);
        var distance = formats.signed(value - 80, 1) + " " + getTranslation("unit.points");
        return new Shade(
                code,
                step,
                formats.percent(value),
                "",
                RANKS.get(at % RANKS.size()),
                distance,
                new Marks(Set.of(Mark.SIMULATED, Mark.ESTIMATED)),
                "2019");
    }

    private static MapTitle title(String whole, Sign sign) {
        return new MapTitle(
                        "Hộ gia đình có đường truyền cáp quang",
                        "Ninh Bình · cấp huyện · tháng 12/2024 · toàn tỉnh",
                        whole,
                        Part.ALL,
                        Verdict.of(sign))
                .with(new SimulatedMark(), new EstimatedMark(), chip("Tô màu: giá trị ▾"), chip("Bảng"));
    }

    private static NativeButton chip(String words) {
        var chip = new NativeButton(words);
        chip.addClassName("tc-chip");
        return chip;
    }

    private static IndicatorList list() {
        return new IndicatorList()
                .pillar(
                        "Hạ tầng số",
                        List.of(
                                entry("Hộ gia đình có cáp quang", THIS, "75,4 %", Sign.AT_RISK),
                                entry("Dân số được phủ sóng 4G", "demo?indicator=4g", "99,6 %", Sign.MET),
                                entry("Dân số được phủ sóng 5G", "demo?indicator=5g", "28,1 %", Sign.OFF_TRACK)),
                        THIS)
                .pillar(
                        "Kinh tế số",
                        List.of(
                                entry(
                                        "Tỷ trọng kinh tế số trong GRDP",
                                        "demo?indicator=grdp",
                                        "11,8 %",
                                        Sign.OFF_TRACK),
                                entry("Doanh nghiệp ứng dụng CĐS", "demo?indicator=dn", "52,0 %", Sign.ON_TRACK),
                                entry("Giao dịch điện tử tài chính", "demo?indicator=gd", "84,3 %", Sign.ON_TRACK)),
                        THIS)
                .pillar(
                        "Xã hội số",
                        List.of(
                                entry("Người dân có tài khoản thanh toán", "demo?indicator=tk", "71,2 %", Sign.MET),
                                entry("Tiếp cận dịch vụ số", "demo?indicator=dv", "–", Sign.NO_DATA)),
                        THIS)
                .pillar(
                        "Chính quyền số",
                        List.of(
                                entry("Hồ sơ qua mạng · cấp huyện", "demo?indicator=hs", "77,5 %", Sign.ON_TRACK),
                                entry("Hồ sơ qua mạng · cấp xã", "demo?indicator=hx", "54,2 %", Sign.AT_RISK),
                                entry("Dịch vụ công toàn trình", "demo?indicator=dvc", "46,9 %", Sign.ON_TRACK),
                                entry("Kiểm tra qua môi trường số", "demo?indicator=kt", "–", Sign.NO_DATA)),
                        THIS);
    }

    private static IndicatorEntry entry(String name, String address, String value, Sign sign) {
        return new IndicatorEntry(new Link(name, address), value, Part.ALL, Marks.NONE, Verdict.of(sign));
    }
}
