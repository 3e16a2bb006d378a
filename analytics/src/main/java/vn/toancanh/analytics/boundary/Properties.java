package vn.toancanh.analytics.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a feature says of itself, under keys that publishers write in many ways.
 *
 * @param number the feature's place in the file, from 1
 * @param mistakes take what can be no code and no name
 */
record Properties(int number, JsonNode json, List<String> mistakes) {

    /** What the first of the keys says that says anything; blank where none does. */
    String text(List<String> ofLevel, List<String> ofAny) {
        return Stream.concat(ofLevel.stream(), ofAny.stream())
                .flatMap(key -> text(key).stream())
                .findFirst()
                .orElse("");
    }

    private Optional<String> text(String key) {
        return json.properties().stream()
                .filter(property -> plain(property.getKey()).equals(key))
                .map(property -> text(property.getKey(), property.getValue()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** A key without its case and punctuation, so that maHuyen, ma_huyen and MA_HUYEN are one. */
    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private String text(String key, JsonNode value) {
        if (isWhole(value)) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (!value.isString() && !value.isNull()) {
            mistakes.add("feature %d has the property \"%s\" with %s, text or a whole number is needed"
                    .formatted(number, key, found(value)));
        }
        return value.isString() ? value.asString().strip() : "";
    }

    /** As spreadsheets and maps write codes: 58, and 58.0 as well. */
    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber()
                || value.isNumber()
                        && Math.rint(value.doubleValue()) == value.doubleValue()
                        && Double.isFinite(value.doubleValue());
    }

    /** A number of too many digits has become infinite when it is seen here. */
    private static String found(JsonNode value) {
        return value.isNumber() && Double.isInfinite(value.doubleValue())
                ? "a number that is too large to be read"
                : value.toString();
    }
}
