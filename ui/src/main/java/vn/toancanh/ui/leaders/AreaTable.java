package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.toancanh.ui.component.Headline.Kind;
import vn.toancanh.ui.component.SimulatedMark;
import vn.toancanh.ui.component.StandingBadge;
import vn.toancanh.ui.leaders.MapReading.Row;

/** The map's twin: the same units and the same values, as rows, the best first. */
final class AreaTable extends Div {
    private final Scene scene;
    private final Wording wording;

    AreaTable(Scene scene, MapReading reading, Wording wording) {
        this.scene = scene;
        this.wording = wording;
        addClassName("tc-table");
        var table = new NativeTable();
        table.setCaptionText(scene.indicator().name().in(wording.locale()) + " · "
                + scene.root().name() + " · " + wording.periodInText(scene.period()));
        table.getHead().add(header());
        reading.rows().forEach(row -> table.getBody().add(line(row)));
        add(table);
    }

    private NativeTableRow header() {
        var row = new NativeTableRow();
        List.of("table.rank", "table.area", "table.value", "table.counted", "table.distance", "table.standing")
                .forEach(key -> {
                    var cell = new NativeTableHeaderCell(wording.word(key));
                    cell.getElement().setAttribute("scope", "col");
                    row.add(cell);
                });
        return row;
    }

    private NativeTableRow line(Row row) {
        var line = new NativeTableRow();
        if (row.area().equals(scene.selected())) {
            line.getElement().setAttribute("aria-selected", "true");
        }
        line.add(
                cell(row.rank() == 0 ? "–" : String.valueOf(row.rank()), "number"),
                new NativeTableCell(link(row)),
                value(row),
                cell(counted(row), "number"),
                cell(distance(row), "number"),
                new NativeTableCell(new StandingBadge(Signs.of(row.seen(), row.judgement()))));
        return line;
    }

    private Component link(Row row) {
        var anchor = new Anchor(
                scene.sight().at(row.area().code()).address(), row.area().name());
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    private NativeTableCell value(Row row) {
        var cell = cell(wording.value(scene.indicator(), row.seen().value()), "number");
        if (Signs.kind(row.seen()) == Kind.SIMULATED) {
            cell.add(new Span(" "), new SimulatedMark());
        }
        return cell;
    }

    private String counted(Row row) {
        var seen = row.seen();
        return seen.value().isEmpty() || seen.denominator().isEmpty()
                ? ""
                : wording.count(seen.numerator().orElseThrow()) + " / "
                        + wording.count(seen.denominator().getAsDouble());
    }

    private String distance(Row row) {
        return row.judgement()
                .map(judged -> wording.distance(
                        scene.indicator(),
                        row.seen().value().orElseThrow() - judged.target().value()))
                .orElse("");
    }

    private static NativeTableCell cell(String text, String className) {
        var cell = new NativeTableCell(text);
        cell.addClassName(className);
        return cell;
    }
}
