package vn.toancanh.analytics.boundary;

import java.util.List;
import java.util.Map;
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

    /** @param mistakes take what stands in a property that is neither text nor a whole number */
    static Feature of(int number, JsonNode json, String level, List<String> mistakes) {
        var properties = new Properties(number, json.path("properties"), mistakes);
        return new Feature(
                number,
                properties.text(CODE_OF_LEVEL.getOrDefault(level, List.of()), CODE),
                properties.text(NAME_OF_LEVEL.getOrDefault(level, List.of()), NAME),
                properties.text(PROVINCE, List.of()),
                json.path("geometry"));
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
