package vn.toancanh.config.feed;

/** What a column is for, beyond carrying a value. */
public enum ColumnRole {
    /** The commune's code, or blank where only names are given. */
    COMMUNE_CODE,
    COMMUNE_NAME,
    /** The code of a unit of any level, for feeds that speak of provinces and districts as wholes. */
    UNIT_CODE,
    /** Degrees east in WGS 84: the row is placed by geometry. */
    LONGITUDE,
    /** Degrees north in WGS 84. */
    LATITUDE,
    DISTRICT_CODE,
    DISTRICT_NAME,
    PROVINCE_CODE,
    PROVINCE_NAME,
    /** The period that the row speaks of, where a delivery says so row by row. */
    TIME_PERIOD,
    /** With the area and the period, what makes a row unique. */
    KEY,
    VALUE,
    /** Says that the row was made up for a demonstration. */
    SIMULATED
}
