package vn.toancanh.ui.atlas;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.KeptBoundaries;
import vn.toancanh.analytics.boundary.KeptBoundaries.Readable;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.ui.atlas.Hindrance.OtherDivision;
import vn.toancanh.ui.atlas.Hindrance.UnreadableFile;

/** The official boundaries that are kept, and which of them a map can be drawn with. */
record OfficialBoundaries(List<KeptBoundaries> kept) {
    OfficialBoundaries {
        kept = List.copyOf(kept);
    }

    /** Boundaries of the question's level, a set for each geography and level as which they were imported. */
    List<BoundarySet> of(Question question) {
        var imports = ofItsTime(question)
                .collect(Collectors.groupingBy(
                        one -> one.set().geography() + " " + one.set().level(), TreeMap::new, Collectors.toList()));
        return imports.values().stream()
                .map(files -> files.stream()
                        .flatMap(one -> shapes(one, question).stream())
                        .toList())
                .filter(sets -> !sets.isEmpty())
                .map(BoundarySet::joined)
                .toList();
    }

    /** Why none of them draws this map; empty where none is kept that might. */
    Optional<Hindrance> hindrance(Question question) {
        return unreadable(question).or(() -> otherDivision(question));
    }

    /** A province may be drawn as the union of its units; of its units all are drawn, or none. */
    private static Optional<BoundarySet> shapes(Readable one, Question question) {
        var set = one.set();
        if (question.level() == AreaLevel.PROVINCE) {
            return question.provinces().contains(one.province()) ? Optional.of(outline(one)) : Optional.empty();
        }
        return isOfItsLevel(set, question)
                        && set.codes().equals(question.names().keySet())
                ? Optional.of(set)
                : Optional.empty();
    }

    private static BoundarySet outline(Readable one) {
        return one.set().level().equals(AreaLevel.PROVINCE.id())
                ? one.set()
                : one.set().dissolved(AreaLevel.PROVINCE.id(), code -> one.province());
    }

    private Optional<Hindrance> unreadable(Question question) {
        return kept.stream()
                .filter(Unreadable.class::isInstance)
                .map(Unreadable.class::cast)
                .filter(file ->
                        file.province().map(question.provinces()::contains).orElse(true))
                .findFirst()
                .map(file -> new UnreadableFile(String.valueOf(file.file().getFileName())));
    }

    private Optional<Hindrance> otherDivision(Question question) {
        return ofItsTime(question)
                .filter(one -> isOfItsLevel(one.set(), question))
                .filter(one -> question.provinces().contains(one.province()))
                .filter(one -> question.level() != AreaLevel.PROVINCE)
                .map(one -> one.set().geography())
                .max(String::compareTo)
                .map(OtherDivision::new);
    }

    private static boolean isOfItsLevel(BoundarySet set, Question question) {
        return set.level().equals(question.level().id());
    }

    private Stream<Readable> ofItsTime(Question question) {
        return kept.stream()
                .filter(Readable.class::isInstance)
                .map(Readable.class::cast)
                .filter(one -> question.isOfTheTimeOf(one.set().geography()));
    }
}
