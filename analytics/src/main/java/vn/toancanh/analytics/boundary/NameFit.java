package vn.toancanh.analytics.boundary;

import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the units that a feature's name fits, whole or without the word for its kind. */
record NameFit(LevelUnits units) {
    private static final List<String> UNIT_WORDS =
            List.of("Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Huyện đảo", "Huyện", "Quận", "Phường", "Tỉnh", "Xã");

    /** None, one, or several that are called so; those of the feature's province where it names one. */
    List<Unit> of(Feature feature) {
        var whole = named(feature, units.fold());
        return whole.isEmpty() ? named(feature, this::withoutUnitWord) : whole;
    }

    private List<Unit> named(Feature feature, UnaryOperator<String> form) {
        var name = form.apply(feature.name());
        return units.byCode().values().stream()
                .filter(unit -> form.apply(unit.name()).equals(name))
                .filter(unit -> feature.mayLieIn(unit.province()))
                .toList();
    }

    private String withoutUnitWord(String name) {
        var folded = units.fold().apply(name);
        return UNIT_WORDS.stream()
                .map(word -> units.fold().apply(word) + " ")
                .filter(folded::startsWith)
                .map(word -> folded.substring(word.length()))
                .findFirst()
                .orElse(folded);
    }
}
