package vn.toancanh.analytics.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One feature of an official file, with the code and the name that it gives itself.
 *
 * @param number its place in the file, from 1
 * @param code as written, perhaps without its leading zeros; blank where there is none
 * @param name as written; blank where there is none
 * @param province the code of the province that it says it lies in, as written; blank where it says nothing
 */
record Feature(int number, String code, String name, String province, JsonNode geometry) {
    private static final List<String> CODE =
            List.of("code", "gsocode", "gso", "magso", "ma", "madvhc", "ref", "refgso");
    private static final List<String> NAME =
            List.of("name", "ten", "namevi", "tendvhc", "tendonvi", "fullname", "shapename");
    private static final List<String> PROVINCE = List.of("provincecode", "matinh");
    private static final Map<String, List<String>> CODE_OF_LEVEL = Map.of(
            "province", List.of("provincecode", "matinh", "matp"),
            "district", List.of("districtcode", "mahuyen", "maqh"),
            "commune", List.of("communecode", "wardcode", "maxa", "mapx"));
    private static final Map<String, List<String>> NAME_OF_LEVEL = Map.of(
            "province", List.of("provincename", "tentinh"),
            "district", List.of("districtname", "tenhuyen"),
            "commune", List.of("communename", "wardname", "tenxa"));

    static Feature of(int number, JsonNode json, String level) {
        var properties = json.path("properties");
        return new Feature(
                number,
                text(properties, CODE_OF_LEVEL.getOrDefault(level, List.of()), CODE),
                text(properties, NAME_OF_LEVEL.getOrDefault(level, List.of()), NAME),
                text(properties, PROVINCE, List.of()),
                json.path("geometry"));
    }

    private static String text(JsonNode properties, List<String> ofLevel, List<String> ofAny) {
        return Stream.concat(ofLevel.stream(), ofAny.stream())
                .flatMap(key -> text(properties, key).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> text(JsonNode properties, String key) {
        return properties.properties().stream()
                .filter(property -> plain(property.getKey()).equals(key))
                .map(property -> text(property.getValue()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** A key without its case and punctuation, so that maHuyen, ma_huyen and MA_HUYEN are one. */
    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String text(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.asString("").strip();
    }

    /** Whether it says that it lies in the province, or does not say where. */
    boolean mayLieIn(String code) {
        return province.isBlank() || withoutZeros(province).equals(withoutZeros(code));
    }

    /** A code as spreadsheets leave it. */
    static String withoutZeros(String code) {
        return code.replaceFirst("^0+(?=.)", "");
    }

    /** How a message calls it. */
    String label() {
        var says = Stream.of(code, name).filter(text -> !text.isBlank()).toList();
        return says.isEmpty() ? "feature " + number : "feature %d (%s)".formatted(number, String.join(", ", says));
    }
}
