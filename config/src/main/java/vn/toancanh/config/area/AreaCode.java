package vn.toancanh.config.area;

import java.util.regex.Pattern;

/**
 * The code that the General Statistics Office gives a unit: two digits for a province, three for a district, five for a
 * commune; {@code VN} is the country.
 */
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern ACCEPTED = Pattern.compile("VN|\\d{2}|\\d{3}|\\d{5}");

    /** The whole country. */
    public static final AreaCode COUNTRY = new AreaCode("VN");

    /** @throws IllegalArgumentException if the text is none of the four forms */
    public AreaCode {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Cannot read area code '%s': accepted are VN, 2 digits (province), 3 (district) or 5 (commune)"
                            .formatted(value));
        }
    }

    public AreaLevel level() {
        return switch (value.length()) {
            case 3 -> AreaLevel.DISTRICT;
            case 5 -> AreaLevel.COMMUNE;
            default -> value.equals("VN") ? AreaLevel.COUNTRY : AreaLevel.PROVINCE;
        };
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
