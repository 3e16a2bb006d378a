package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds out which unit each feature draws, by its code or, where it has none, by its name. */
final class Matching {
    private static final int SHOWN = 5;
    private static final List<String> UNIT_WORDS =
            List.of("Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Huyện đảo", "Huyện", "Quận", "Phường", "Tỉnh", "Xã");

    private final Map<String, String> expected;
    private final UnaryOperator<String> fold;
    private final List<String> mistakes;

    Matching(Map<String, String> expectedNamesByCode, UnaryOperator<String> fold, List<String> mistakes) {
        this.expected = new TreeMap<>(expectedNamesByCode);
        this.fold = fold;
        this.mistakes = mistakes;
    }

    /** The features by the codes of their units; what fits nothing, is there twice or is not there is added to the mistakes. */
    Map<String, Feature> of(List<Feature> features) {
        var matched = new LinkedHashMap<String, Feature>();
        for (var feature : features) {
            codeOf(feature).ifPresent(code -> {
                var first = matched.putIfAbsent(code, feature);
                if (first != null) {
                    mistakes.add("%s and %s both draw %s, each unit needs exactly one feature"
                            .formatted(first.label(), feature.label(), unit(code)));
                }
            });
        }
        expected.keySet().stream()
                .filter(code -> !matched.containsKey(code))
                .forEach(code -> mistakes.add("%s is expected, but no feature draws it".formatted(unit(code))));
        return matched;
    }

    private String unit(String code) {
        return "%s %s".formatted(code, expected.get(code));
    }

    private Optional<String> codeOf(Feature feature) {
        return feature.code().isBlank() ? byName(feature) : byCode(feature);
    }

    private Optional<String> byCode(Feature feature) {
        var found = fitting(code -> code.equals(feature.code()))
                .or(() -> fitting(code -> withoutZeros(code).equals(withoutZeros(feature.code()))));
        if (found.isEmpty()) {
            mistakes.add("%s has the unknown code \"%s\", expected are %s"
                    .formatted(feature.label(), feature.code(), someOf(List.copyOf(expected.keySet()))));
        }
        return found;
    }

    private Optional<String> fitting(Predicate<String> fits) {
        var codes = expected.keySet().stream().filter(fits).toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private static String withoutZeros(String code) {
        return code.replaceFirst("^0+(?=.)", "");
    }

    private Optional<String> byName(Feature feature) {
        if (feature.name().isBlank()) {
            mistakes.add("%s has neither a code nor a name, properties such as \"code\" or \"name\" are needed"
                    .formatted(feature.label()));
            return Optional.empty();
        }
        var whole = named(feature, fold);
        var codes = whole.isEmpty() ? named(feature, this::withoutUnitWord) : whole;
        if (codes.size() != 1) {
            mistakes.add(unclear(feature, codes));
            return Optional.empty();
        }
        return Optional.of(codes.getFirst());
    }

    private List<String> named(Feature feature, UnaryOperator<String> form) {
        var name = form.apply(feature.name());
        return expected.keySet().stream()
                .filter(code -> form.apply(expected.get(code)).equals(name))
                .toList();
    }

    private String withoutUnitWord(String name) {
        var folded = fold.apply(name);
        return UNIT_WORDS.stream()
                .map(word -> fold.apply(word) + " ")
                .filter(folded::startsWith)
                .map(word -> folded.substring(word.length()))
                .findFirst()
                .orElse(folded);
    }

    private String unclear(Feature feature, List<String> codes) {
        return codes.isEmpty()
                ? "%s has no code, and its name fits none of %s"
                        .formatted(feature.label(), someOf(List.copyOf(expected.values())))
                : "%s has no code, and its name fits several units: %s"
                        .formatted(
                                feature.label(),
                                String.join(", ", codes.stream().map(this::unit).toList()));
    }

    private static String someOf(List<String> all) {
        var shown = new ArrayList<>(all.subList(0, Math.min(SHOWN, all.size())));
        var more = all.size() - shown.size();
        return Stream.concat(
                        shown.stream(), more > 0 ? Stream.of("… (%d in all)".formatted(all.size())) : Stream.empty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("no units at all");
    }
}
