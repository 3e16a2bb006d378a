package vn.toancanh.config.area;

/** How large a unit is; districts exist until 2025-06-30 only. */
public enum AreaLevel {
    COUNTRY,
    PROVINCE,
    DISTRICT,
    COMMUNE;

    /** As written in files and in the API: {@code province}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
