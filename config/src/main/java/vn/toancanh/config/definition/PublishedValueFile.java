package vn.toancanh.config.definition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.PublishedValue;
import vn.toancanh.config.period.Period;

/** Reads what official bodies have published. */
final class PublishedValueFile {
    private static final String FILE = "published_values.csv";
    private static final List<String> COLUMNS =
            List.of("measure", "ref_area", "time_period", "amount", "preferred", "source", "note");

    private PublishedValueFile() {}

    /** None where the file is not there, as it was not when older releases were made. */
    static List<PublishedValue> read(DefinitionFiles files, Set<MeasureId> measures, List<Mistake> mistakes) {
        var values = files.find(FILE)
                .map(text -> new Table(text, COLUMNS, mistakes).map(line -> value(line, measures)))
                .orElse(List.of());
        values.stream()
                .filter(PublishedValue::preferred)
                .collect(Collectors.groupingBy(
                        value -> "%s of %s in %s".formatted(value.measure(), value.refArea(), value.timePeriod()),
                        Collectors.counting()))
                .forEach((what, times) -> {
                    if (times > 1) {
                        mistakes.add(new Mistake(FILE, 0, what, times + " preferred values", "one preferred value"));
                    }
                });
        return values;
    }

    private static PublishedValue value(Line line, Set<MeasureId> measures) {
        return new PublishedValue(
                References.known(line, "measure", MeasureId::new, measures),
                line.read("ref_area", AreaCode::new, "the code of a unit"),
                line.read("time_period", Period::parse, "2024, 2024-Q4 or 2024-12"),
                line.number("amount"),
                line.flag("preferred"),
                line.text("source"),
                line.optional("note"),
                line.optional("least_counted").isEmpty()
                        ? PublishedValue.USUALLY_COUNTED
                        : line.number("least_counted"));
    }
}
