package vn.toancanh.ui.demo;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.toancanh.ui.component.Change;
import vn.toancanh.ui.component.Clause;
import vn.toancanh.ui.component.ClauseCard;
import vn.toancanh.ui.component.EstimatedMark;
import vn.toancanh.ui.component.Headline;
import vn.toancanh.ui.component.HeadlineCard;
import vn.toancanh.ui.component.Key;
import vn.toancanh.ui.component.Legend;
import vn.toancanh.ui.component.LegendClass;
import vn.toancanh.ui.component.Mark;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.component.PanelHead;
import vn.toancanh.ui.component.Part;
import vn.toancanh.ui.component.Sign;
import vn.toancanh.ui.component.SimulatedMark;
import vn.toancanh.ui.component.Tick;
import vn.toancanh.ui.component.Verdict;

/** The made-up contents of the legend and the panel. */
final class DemoPieces {
    private DemoPieces() {}

    static Legend legend() {
        var counts = new int[] {1, 0, 2, 2, 1, 1, 1};
        var classes = IntStream.range(0, 7)
                .mapToObj(at -> new LegendClass(at, (60 + 5 * at) + "–" + (65 + 5 * at), counts[at]))
                .toList();
        return new Legend(new Key(
                "% hộ gia đình",
                "seq", classes, 0, 0, "mục tiêu 80", 4 / 7.0, new Marks(Set.of(Mark.SIMULATED, Mark.ESTIMATED))));
    }

    static List<Component> panel(String name) {
        return List.of(
                new PanelHead(
                        name, "43.116 hộ · 149.830 người (2019) · mã 372", new SimulatedMark(), EstimatedMark.brief()),
                card(
                        "Hộ gia đình có cáp quang",
                        "63,2",
                        "▲ 5,8 điểm",
                        0.632,
                        0.8,
                        1,
                        Sign.OFF_TRACK,
                        "27.249 / 43.116 hộ"),
                card("Phủ sóng 4G (dân số)", "98,9", "▲ 0,3", 0.989, 0.95, 1, Sign.MET, ""),
                card("Tài khoản thanh toán", "58,4", "▲ 7,1", 0.584, 0.5, 0.8, Sign.MET, ""),
                card("Kinh tế số / GTTT (ước tính)", "6,7", "▲ 0,6", 0.19, 0.57, 0.86, Sign.OFF_TRACK, ""),
                new ClauseCard(new Clause(
                        "Nghị quyết 01-NQ/TU",
                        "20/4/2021 · Tỉnh ủy Ninh Bình",
                        "Hạ tầng mạng băng rộng cáp quang phủ trên 80% hộ gia đình",
                        "Cần +16,8 điểm · với nhịp hiện nay đạt vào 2028 (2027–2030)")));
    }

    private static HeadlineCard card(
            String label,
            String value,
            String change,
            double share,
            double first,
            double second,
            Sign sign,
            String counted) {
        var course =
                DoubleStream.of(0.7, 0.78, 0.9, 1).mapToObj(OptionalDouble::of).toList();
        var ticks = List.of(new Tick(first, "2025"), new Tick(second, "2030"));
        return new HeadlineCard(new Headline(
                label,
                value,
                "%",
                counted,
                Part.ALL,
                new Change(change, "so với 2023"),
                course,
                OptionalDouble.of(share),
                ticks,
                Verdict.of(sign),
                "",
                new Marks(Set.of(Mark.SIMULATED, Mark.ESTIMATED))));
    }
}
