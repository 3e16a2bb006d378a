package vn.toancanh.ui.leaders;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.Unit;
import vn.toancanh.config.period.CivilTime;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.target.Standing;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.board.Carried;
import vn.toancanh.ui.board.Coverage;
import vn.toancanh.ui.board.Judgement;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.board.ObservationStatus;
import vn.toancanh.ui.component.Part;
import vn.toancanh.ui.component.PartialMark;
import vn.toancanh.ui.language.Formats;

/** Numbers, periods and releases in the words of one page. */
final class Wording {

    private final Formats formats;
    private final Locale locale;
    private final Words words;

    /** Looks a key up in the page's language. */
    interface Words {
        String of(String key, Object... parameters);
    }

    Wording(Locale locale, Words words) {
        this.formats = Formats.of(locale);
        this.locale = locale;
        this.words = words;
    }

    String word(String key, Object... parameters) {
        return words.of(key, parameters);
    }

    Locale locale() {
        return locale;
    }

    String day(LocalDate day) {
        return formats.day(day);
    }

    /** The bare number, or a dash where there is none. */
    String number(Indicator indicator, OptionalDouble value) {
        return value.isPresent() ? formats.decimals(value.getAsDouble(), indicator.decimals()) : "–";
    }

    /** The number with its unit: {@code 63,2 %}. */
    String value(Indicator indicator, OptionalDouble value) {
        return value.isEmpty() ? "–" : number(indicator, value) + "\u00a0" + unit(indicator.unit());
    }

    /** The number with a sign of percent or nothing, and a mark where it speaks for a part: short enough for a map. */
    String brief(Indicator indicator, Observation seen) {
        var words = indicator.unit() == Unit.PERCENT ? value(indicator, seen.value()) : number(indicator, seen.value());
        return seen.isPartial() ? PartialMark.SHAPE + "\u00a0" + words : words;
    }

    /** For how much of its area a value speaks, by its people where they are known: {@code 1,0 % dân số}; of a count, that it is their sum. */
    Part part(Observation seen) {
        if (!seen.isPartial()) {
            return Part.ALL;
        }
        var coverage = seen.coverage();
        var part = coverage.share().isPresent()
                ? word("partial.people", formats.percent(100 * coverage.share().getAsDouble()))
                : units(coverage);
        var words = seen.denominator().isPresent() ? part : word("partial.sum", part);
        return new Part(coverage.isRepresentative() ? Part.Size.MOST : Part.Size.FEW, words);
    }

    /** How many units a value speaks for: {@code 8/145 đơn vị}, {@code 6/63 tỉnh}. */
    String units(Coverage coverage) {
        var key =
                switch (coverage.parts()) {
                    case SMALLEST -> "partial.units";
                    case PROVINCES -> "partial.provinces";
                };
        return word(key, count(coverage.counted()), count(coverage.expected()));
    }

    /** Of when a value is that rests on earlier counts: {@code số liệu 2019–2024}; empty where it does not. */
    Optional<String> countedFor(Observation seen) {
        return span(seen).map(span -> word("counted.for", span));
    }

    /** The same without a word: {@code 2019–2024}. */
    Optional<String> span(Observation seen) {
        return seen.carried().map(this::span);
    }

    /** Of when the oldest count is that an estimate rests on: {@code 2019}; empty where it is one by its nature. */
    String restsOn(Observation seen) {
        return seen.status() == ObservationStatus.ESTIMATED
                ? span(seen)
                        .or(() -> seen.denominatorPeriod().map(this::period))
                        .orElse("")
                : "";
    }

    private String span(Carried carried) {
        return carried.oldest().equals(carried.newest())
                ? period(carried.oldest())
                : period(carried.oldest()) + "–" + period(carried.newest());
    }

    /** By whose target an area is judged, where that is not its own; empty where it is, and where nothing is judged. */
    String judgedBy(Area area, Observation seen, Optional<Judgement> judgement) {
        return judgement
                .filter(judged -> seen.value().isPresent())
                .filter(judged -> judged.standing() != Standing.NO_DATA)
                .filter(judged -> judged.target().scope() != area.level())
                .map(judged -> word("standing.of-province"))
                .orElse("");
    }

    String unit(Unit unit) {
        return unit.label().in(locale);
    }

    String count(double value) {
        return formats.count(value);
    }

    /** How far a value is from a number, with its sign: {@code −16,8 điểm}. */
    String distance(Indicator indicator, double difference) {
        return formats.signed(difference, indicator.decimals()) + "\u00a0" + unitOfDifference(indicator);
    }

    /** How long a way is, without a sign: {@code 16,8 điểm}. */
    String way(Indicator indicator, double length) {
        return formats.decimals(length, indicator.decimals()) + "\u00a0" + unitOfDifference(indicator);
    }

    private String unitOfDifference(Indicator indicator) {
        return indicator.unit() == Unit.PERCENT ? word("unit.points") : unit(indicator.unit());
    }

    /** A number with as many decimals as it has, such as a target's: 80 or 62,5. */
    String plain(double value) {
        return formats.decimals(value, Formats.digitsOf(value));
    }

    String decimals(double value, int digits) {
        return formats.decimals(value, digits);
    }

    /** {@code 2019}, {@code quý 4/2024}, {@code 12/2024}. */
    String period(Period period) {
        return switch (period.frequency()) {
            case ANNUAL -> String.valueOf(period.year());
            case QUARTERLY -> word("period.quarter", String.valueOf(period.ordinal()), String.valueOf(period.year()));
            case MONTHLY -> formats.month(YearMonth.of(period.year(), period.ordinal()));
        };
    }

    /** {@code năm 2019}, {@code quý 4/2024}, {@code tháng 12/2024}. */
    String periodInText(Period period) {
        return period.frequency() == Frequency.QUARTERLY
                ? period(period)
                : word(period.frequency() == Frequency.ANNUAL ? "period.year" : "period.month", period(period));
    }

    /** The period whose numbers a scene shows, or that there are none yet: the period of its units alone is not one of numbers. */
    String periodInText(Scene scene) {
        return scene.periods().isEmpty() ? word("period.none") : periodInText(scene.period());
    }

    String release(Release release) {
        return word(
                "release.published",
                String.valueOf(release.id()),
                formats.day(release.publishedAt().atZone(CivilTime.VIET_NAM).toLocalDate()));
    }
}
