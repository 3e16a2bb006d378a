package vn.toancanh.config.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.NameVariant;
import vn.toancanh.config.area.Seat;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.feed.Providers;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorBreakdown;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.PublishedValue;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.simulation.Calibration;
import vn.toancanh.config.target.Clause;
import vn.toancanh.config.target.Programme;
import vn.toancanh.config.target.ProgrammeId;

/**
 * Everything that is defined: valid if it exists.
 *
 * @param files the texts that it was read from
 */
public record Definitions(
        Areas areas,
        List<NameVariant> nameVariants,
        List<Seat> seats,
        Providers providers,
        List<Feed> feeds,
        List<Measure> measures,
        List<PublishedValue> publishedValues,
        List<Indicator> indicators,
        List<QualityCheck> qualityChecks,
        List<Programme> programmes,
        List<Clause> clauses,
        List<Calibration> calibrations,
        DefinitionSet files) {

    /** @throws DefinitionException with every mistake in every file */
    public static Definitions read(DefinitionFiles files) {
        var mistakes = new ArrayList<Mistake>();
        return read(files.unread(), mistakes, mistakes);
    }

    /**
     * Reads what a release was made with. Where units lie makes no number, nor does the end of what is not there: a seat that is refused
     * today, but was not then, is left out of the map, and such an ending changes nothing, instead of hiding the release.
     *
     * <p>Decision: docs/decisions/0014-a-release-keeps-its-definitions.md
     *
     * @throws DefinitionException with every mistake that numbers would suffer from
     */
    static Definitions readKept(DefinitionFiles files) {
        return read(files.unread(), new ArrayList<>(), new ArrayList<>());
    }

    private static Definitions read(DefinitionFiles read, List<Mistake> mistakes, List<Mistake> ofNoNumber) {
        var areas = new AreaFiles(read, mistakes);
        var lists = CodeListFile.read(read, mistakes);
        var feeds = Unique.by(Feed::id, new FeedFiles(read, lists, mistakes).feeds(), "feeds.csv", mistakes);
        var providers = new ProviderFile().read(read, mistakes);
        var indicatorFiles = new IndicatorFiles(read, lists, mistakes);
        var measures = Unique.by(Measure::id, indicatorFiles.measures(feeds), "measures.csv", mistakes);
        var published = PublishedValueFile.read(read, ids(measures, Measure::id), mistakes);
        var indicators = Unique.by(Indicator::id, indicatorFiles.indicators(measures), "indicators.csv", mistakes);
        var checks = Unique.by(
                QualityCheck::id,
                new QualityCheckFile(ids(feeds, Feed::id), ids(measures, Measure::id), ids(indicators, Indicator::id))
                        .read(read, mistakes),
                QualityCheckFile.FILE,
                mistakes);
        var targetFiles = new TargetFiles(read, mistakes);
        var programmes = Unique.by(Programme::id, targetFiles.programmes(), "programmes.csv", mistakes);
        var clauses = targetFiles.clauses(ids(programmes, Programme::id), indicators);
        var calibrations = CalibrationFile.read(read, ids(feeds, Feed::id), mistakes);
        var divided = areas.areas(ofNoNumber);
        var variants = areas.variants();
        var seats = areas.seats(ofNoNumber);
        if (!mistakes.isEmpty()) {
            throw new DefinitionException(mistakes);
        }
        return new Definitions(
                divided,
                variants,
                seats,
                new Providers(providers, divided),
                feeds,
                measures,
                published,
                indicators,
                checks,
                programmes,
                clauses,
                calibrations,
                read.read());
    }

    /** SHA-256 of the texts that it was read from; releases name it. */
    public String hash() {
        return files.hash();
    }

    /**
     * Reads an official unit list ({@code level,code,name,parent}) for an import.
     *
     * @throws DefinitionException with every mistake in the list
     */
    public UnitList unitList(Path file, Validity validity) {
        return AreaFiles.unitList(file, validity, areas);
    }

    public Optional<Feed> feed(FeedId id) {
        return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst();
    }

    public Optional<Measure> measure(MeasureId id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /** By what an indicator can be asked for beside its whole; empty where its numerator is counted as a whole only. */
    public Optional<IndicatorBreakdown> breakdownOf(Indicator indicator) {
        var formula = indicator.formula();
        return measure(formula.numerator())
                .flatMap(numerator ->
                        IndicatorBreakdown.of(numerator, formula.below().flatMap(this::measure)));
    }

    public Optional<Programme> programme(ProgrammeId id) {
        return programmes.stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst();
    }

    /** What a province has promised about an indicator, the earlier year first. */
    public List<Clause> clausesOf(AreaCode province, IndicatorId indicator) {
        return clauses.stream()
                .filter(clause -> clause.indicator().equals(indicator))
                .filter(clause -> programme(clause.programme())
                        .filter(programme -> programme.province().equals(province))
                        .isPresent())
                .sorted(java.util.Comparator.comparingInt(Clause::year))
                .toList();
    }

    private static <T, I> java.util.Set<I> ids(List<T> things, Function<T, I> id) {
        return things.stream().map(id).collect(Collectors.toSet());
    }

    /** Refuses two things of one name. */
    private static final class Unique {
        static <T, I> List<T> by(Function<T, I> id, List<T> things, String file, List<Mistake> mistakes) {
            things.stream().collect(Collectors.groupingBy(id, Collectors.counting())).entrySet().stream()
                    .filter(entry -> entry.getValue() > 1)
                    .flatMap(entry -> Stream.of(new Mistake(
                            file,
                            0,
                            "identifier",
                            "%s, %d times".formatted(entry.getKey(), entry.getValue()),
                            "each once")))
                    .forEach(mistakes::add);
            return things;
        }
    }
}
