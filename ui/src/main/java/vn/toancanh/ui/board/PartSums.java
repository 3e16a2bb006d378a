package vn.toancanh.ui.board;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.recent.Recent;

/** What was counted of all parts of one indicator in one period, and what areas were told of it lately. */
final class PartSums {
    /** Pages are drawn again and again for the areas that people look at. */
    private static final int ANSWERS = 16;

    private final Indicator indicator;
    private final Period period;
    private final Optional<AreaLevel> estimatedBelow;
    private final SortedMap<String, SheetSums.Counted> counted;
    private final Function<AreaCode, GeographyIndex> units;
    private final Recent<AreaCode, List<PartObservation>> answers = new Recent<>(ANSWERS);

    /**
     * @param estimatedBelow the level below which amounts are estimates
     * @param units those of the period in an area
     */
    PartSums(
            Indicator indicator,
            Period period,
            Optional<AreaLevel> estimatedBelow,
            SortedMap<String, SheetSums.Counted> counted,
            Function<AreaCode, GeographyIndex> units) {
        this.indicator = indicator;
        this.period = period;
        this.estimatedBelow = estimatedBelow;
        this.counted = counted;
        this.units = units;
    }

    /** What is known of each part in one area. */
    List<PartObservation> observe(AreaCode area) {
        return answers.of(area, this::observeAll);
    }

    private List<PartObservation> observeAll(AreaCode area) {
        var within = units.apply(area);
        return counted.keySet().stream()
                .flatMap(part -> observe(part, List.of(area), within))
                .toList();
    }

    /** What is known of some parts in some areas, one part after the other. */
    Stream<PartObservation> observe(PartQuestion question) {
        var within = units.apply(question.within());
        return parts(question.parts()).flatMap(part -> observe(part, question.areas(), within));
    }

    private Stream<String> parts(AskedParts asked) {
        return switch (asked) {
            case AskedParts.One one -> Stream.of(one.part());
            case AskedParts.Every every -> every.ofAnyPeriod().stream().filter(this::isCounted);
        };
    }

    private boolean isCounted(String part) {
        return counted.containsKey(part)
                && counted.get(part).numerator().codes().findAny().isPresent();
    }

    private Stream<PartObservation> observe(String part, List<AreaCode> areas, GeographyIndex within) {
        var sheet = sheet(part, within);
        return areas.stream()
                .map(area -> new PartObservation(
                        part,
                        sheet.map(known -> known.observe(area))
                                .orElseGet(() -> Observations.missing(indicator, area, period, 0))));
    }

    /** The units whose own amounts make up the number of a part. */
    Makeup makeup(String part, AreaCode area) {
        return sheet(part, units.apply(area)).map(sheet -> sheet.makeup(area)).orElse(Makeup.NOTHING);
    }

    private Optional<IndicatorSheet> sheet(String part, GeographyIndex within) {
        return Optional.ofNullable(counted.get(part))
                .map(amounts -> new IndicatorSheet(indicator, period, within, amounts, estimatedBelow));
    }
}
