package vn.toancanh.analytics.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.Condition;
import vn.toancanh.config.indicator.Breakdown;
import vn.toancanh.config.indicator.MeasureId;

/**
 * Classes of the economy with four digits, that the shipped lists of codes name.
 *
 * @param core of the ICT core
 * @param others none of which is
 */
record Classes(List<Kind> core, List<Kind> others) {
    private static final int DIGITS = 4;

    /** @param section under which it is counted */
    record Kind(String code, String section) {}

    Kind ofCore(double draw) {
        return core.get((int) (draw * core.size()));
    }

    Kind other(double draw) {
        return others.get((int) (draw * others.size()));
    }

    static Classes of(Definitions definitions) {
        var sections = sections(definitions);
        var ict = ictCore(definitions);
        var core = kinds(ict.stream().flatMap(list -> list.entries().stream()).toList(), sections);
        var others = kinds(sections.entries(), sections).stream()
                .filter(kind ->
                        ict.stream().allMatch(list -> list.find(kind.code()).isEmpty()))
                .toList();
        return new Classes(core, others);
    }

    /** One class for each entry: its prefix, filled up. */
    private static List<Kind> kinds(Collection<CodeList.Entry> entries, CodeList sections) {
        var kinds = new ArrayList<Kind>();
        for (var entry : entries) {
            var code = (entry.prefix() + "1".repeat(DIGITS))
                    .substring(0, Math.max(DIGITS, entry.prefix().length()));
            kinds.add(new Kind(
                    code, sections.find(code).map(CodeList.Entry::group).orElse(Breakdown.OTHER)));
        }
        return kinds;
    }

    /** The list by which value added is counted. */
    private static CodeList sections(Definitions definitions) {
        return definitions
                .measure(new MeasureId(EnterpriseSimulation.VALUE_ADDED))
                .flatMap(measure -> measure.by())
                .flatMap(Breakdown::list)
                .orElseGet(() -> new CodeList("none", List.of(), ""));
    }

    /** The lists by which value added is digital in full. */
    private static List<CodeList> ictCore(Definitions definitions) {
        return definitions
                .feed(EnterpriseSimulation.FEED)
                .flatMap(feed -> feed.derivation("digital_value_added"))
                .stream()
                .flatMap(derivation -> derivation.cases().stream())
                .flatMap(one -> one.where().stream())
                .filter(Condition.Listed.class::isInstance)
                .map(listed -> ((Condition.Listed) listed).list())
                .toList();
    }
}
