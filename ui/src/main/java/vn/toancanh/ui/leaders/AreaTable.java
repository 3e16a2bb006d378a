package vn.toancanh.ui.leaders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.ui.component.Link;
import vn.toancanh.ui.component.Mark;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.component.PartialMark;
import vn.toancanh.ui.component.StandingBadge;

/** The map's twin: the same units and the same values, as rows, the best first; a column that would be empty is left out. */
final class AreaTable extends Div {
    private final Scene scene;
    private final Wording wording;
    private final Marks ofAll;

    /**
     * One column.
     *
     * @param key of its heading
     * @param alignment the class of its cells
     * @param speaks whether it has something to say of a row
     * @param cell what it says
     */
    private record Column(String key, Alignment alignment, Predicate<Row> speaks, Function<Row, Component> cell) {}

    /** Numbers stand at the right, one under the other; a detail is left to the panel where the screen is narrow. */
    private enum Alignment {
        WORDS,
        NUMBER,
        DETAIL
    }

    AreaTable(Scene scene, MapReading reading, Wording wording) {
        this.scene = scene;
        this.wording = wording;
        this.ofAll = reading.sharedMarks();
        addClassName("tc-table");
        var columns = columns(reading.rows());
        var table = new NativeTable();
        table.setCaptionText(caption());
        table.getHead().add(header(columns));
        reading.rows().forEach(row -> table.getBody().add(line(row, columns)));
        add(table);
    }

    /** What all rows have in common, their marks as well. */
    private String caption() {
        var common = Stream.of(
                scene.indicator().name().in(wording.locale()), scene.root().name(), wording.periodInText(scene));
        var marks = Stream.of(Mark.values()).filter(ofAll::hold).map(mark -> wording.word(mark.key()));
        return Stream.concat(common, marks).collect(Collectors.joining(" · "));
    }

    private List<Column> columns(List<Row> rows) {
        Predicate<Row> always = row -> true;
        Predicate<Row> isJudged = row -> row.judgement().isPresent();
        return List.of(
                        new Column("table.rank", Alignment.NUMBER, always, row -> new Span(rank(row))),
                        new Column("table.area", Alignment.WORDS, always, this::link),
                        new Column("table.value", Alignment.NUMBER, always, this::value),
                        new Column(
                                "table.counted",
                                Alignment.DETAIL,
                                row -> !counted(row).isEmpty(),
                                this::countedCell),
                        new Column(
                                "table.counted-for",
                                Alignment.WORDS,
                                row -> row.seen().carried().isPresent(),
                                row -> new Span(wording.span(row.seen()).orElse(""))),
                        new Column("table.distance", Alignment.NUMBER, isJudged, row -> new Span(distance(row))),
                        new Column("table.standing", Alignment.WORDS, isJudged, AreaTable::standing))
                .stream()
                .filter(column -> rows.stream().anyMatch(column.speaks()))
                .toList();
    }

    private static Component standing(Row row) {
        return new StandingBadge(Signs.of(row.seen(), row.judgement()));
    }

    private NativeTableRow header(List<Column> columns) {
        var row = new NativeTableRow();
        columns.forEach(column -> {
            var cell = new NativeTableHeaderCell(wording.word(column.key()));
            cell.getElement().setAttribute("scope", "col");
            align(cell, column);
            row.add(cell);
        });
        return row;
    }

    private NativeTableRow line(Row row, List<Column> columns) {
        var line = new NativeTableRow();
        if (row.area().equals(scene.selected())) {
            line.getElement().setAttribute("aria-selected", "true");
        }
        columns.forEach(column -> {
            var cell = new NativeTableCell(column.cell().apply(row));
            align(cell, column);
            line.add(cell);
        });
        return line;
    }

    private static void align(Component cell, Column column) {
        switch (column.alignment()) {
            case WORDS -> {}
            case NUMBER -> cell.addClassName("number");
            case DETAIL -> cell.addClassNames("number", "detail");
        }
    }

    private static String rank(Row row) {
        return row.rank() == 0 ? "–" : String.valueOf(row.rank());
    }

    private Component link(Row row) {
        return new Link(row.area().name(), scene.sight().at(row.area().code()).address()).anchor();
    }

    private Component value(Row row) {
        var number = new Span(wording.value(scene.indicator(), row.seen().value()));
        number.addClassName("value");
        var cell = new Span(Signs.marks(row.seen()).without(ofAll).inShort());
        if (row.seen().isPartial()) {
            cell.add(new PartialMark(wording.part(row.seen()).words()));
        }
        cell.add(number);
        return cell;
    }

    private String counted(Row row) {
        var seen = row.seen();
        if (seen.value().isEmpty()) {
            return seen.isCounted() ? wording.count(seen.numerator().orElseThrow()) + " / –" : "";
        }
        return seen.denominator().isEmpty()
                ? ""
                : wording.count(seen.numerator().orElseThrow()) + " / "
                        + wording.count(seen.denominator().getAsDouble());
    }

    /** What is missing stands behind the numbers, for those who hover or listen. */
    private Component countedCell(Row row) {
        var cell = new Span(counted(row));
        var missing = String.join("; ", new GapWording(scene.board().definitions(), wording).of(row.seen()));
        if (!missing.isEmpty()) {
            var unseen = new Span(" (" + missing + ")");
            unseen.addClassName("tc-unseen");
            cell.add(unseen);
            cell.setTitle(missing);
        }
        return cell;
    }

    private String distance(Row row) {
        return row.distance()
                .map(length -> wording.distance(scene.indicator(), length))
                .orElse("");
    }
}
