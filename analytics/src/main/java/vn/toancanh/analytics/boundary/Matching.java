package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out which unit each feature draws, by its code or, where that is allowed, by its name. */
final class Matching {
    private static final int SHOWN = 5;

    private final LevelUnits units;
    private final MissingCode missingCode;
    private final List<String> mistakes;
    private final Map<String, List<Feature>> matched = new LinkedHashMap<>();
    private final List<NameMatch> byName = new ArrayList<>();

    Matching(LevelUnits units, MissingCode missingCode, List<String> mistakes) {
        this.units = units;
        this.missingCode = missingCode;
        this.mistakes = mistakes;
    }

    /** The features by the codes of their units; what fits nothing, is there twice or is not there is added to the mistakes. */
    Map<String, Feature> of(List<Feature> features) {
        for (var feature : features) {
            unitOf(feature).ifPresent(unit -> matched.computeIfAbsent(unit.code(), code -> new ArrayList<>())
                    .add(feature));
        }
        matched.forEach((code, drawing) -> noteIfSeveral(units.unit(code), drawing));
        matched.keySet().stream()
                .map(code -> units.unit(code).province())
                .distinct()
                .sorted()
                .forEach(this::noteWhatIsLeftOut);
        if (matched.isEmpty()) {
            mistakes.add("no feature draws any %s of %s, expected are %s"
                    .formatted(units.level(), units.geography(), someOf(List.copyOf(units.codes()))));
        }
        var first = new LinkedHashMap<String, Feature>();
        matched.forEach((code, drawing) -> first.put(code, drawing.getFirst()));
        return first;
    }

    List<NameMatch> byName() {
        return byName;
    }

    private void noteIfSeveral(Unit unit, List<Feature> drawing) {
        if (drawing.size() > 1) {
            mistakes.add("%s is drawn by %d features, each unit needs exactly one: %s"
                    .formatted(
                            unit.label(),
                            drawing.size(),
                            someOf(drawing.stream().map(Feature::label).toList())));
        }
    }

    /** A province is drawn whole, or its neighbours on the map would be strangers. */
    private void noteWhatIsLeftOut(String province) {
        var all = units.of(province);
        var left = all.stream()
                .filter(unit -> !matched.containsKey(unit.code()))
                .map(Unit::label)
                .toList();
        if (left.size() > SHOWN) {
            mistakes.add("%d of the %d units of province %s are expected, but no feature draws them: %s"
                    .formatted(left.size(), all.size(), province, someOf(left)));
        } else {
            left.forEach(unit -> mistakes.add("%s is expected, but no feature draws it".formatted(unit)));
        }
    }

    private Optional<Unit> unitOf(Feature feature) {
        return feature.code().isBlank() ? byName(feature) : byCode(feature);
    }

    private Optional<Unit> byCode(Feature feature) {
        var found = fitting(code -> code.equals(feature.code()))
                .or(() -> fitting(code -> Feature.withoutZeros(code).equals(Feature.withoutZeros(feature.code()))));
        if (found.isEmpty()) {
            mistakes.add("%s has the unknown code \"%s\", expected are %s"
                    .formatted(feature.label(), feature.code(), someOf(List.copyOf(units.codes()))));
        }
        return found;
    }

    private Optional<Unit> fitting(Predicate<String> fits) {
        var codes = units.codes().stream().filter(fits).toList();
        return codes.size() == 1 ? Optional.of(units.unit(codes.getFirst())) : Optional.empty();
    }

    private Optional<Unit> byName(Feature feature) {
        if (feature.name().isBlank()) {
            mistakes.add("%s has neither a code nor a name, properties such as \"code\" or \"name\" are needed"
                    .formatted(feature.label()));
            return Optional.empty();
        }
        var fitting = new NameFit(units).of(feature);
        if (fitting.size() != 1) {
            mistakes.add(unclear(feature, fitting));
            return Optional.empty();
        }
        return byName(feature, fitting.getFirst());
    }

    /** A unit that is named counts as drawn even where the name is refused: the one mistake is the code. */
    private Optional<Unit> byName(Feature feature, Unit unit) {
        switch (missingCode) {
            case REFUSED ->
                mistakes.add("%s has no code; its name fits %s: add that code, or have names matched (--match-names)"
                        .formatted(feature.label(), unit.label()));
            case MATCHED_BY_NAME -> byName.add(new NameMatch(feature.label(), unit));
        }
        return Optional.of(unit);
    }

    private static String unclear(Feature feature, List<Unit> fitting) {
        return fitting.isEmpty()
                ? "%s has no code, and its name fits no unit: add its code".formatted(feature.label())
                : "%s has no code, and its name fits several units: %s; add its code"
                        .formatted(
                                feature.label(),
                                someOf(fitting.stream().map(Unit::label).toList()));
    }

    private static String someOf(List<String> all) {
        var shown = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? "%s, … (%d in all)".formatted(shown, all.size()) : shown;
    }
}
