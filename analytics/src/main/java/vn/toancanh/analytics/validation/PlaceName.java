package vn.toancanh.analytics.validation;

import org.jspecify.annotations.Nullable;

/** How a row names its place: any of codes and names may be missing. */
record PlaceName(
        @Nullable String provinceCode,
        @Nullable String province,
        @Nullable String districtCode,
        @Nullable String district,
        @Nullable String communeCode,
        @Nullable String commune,
        @Nullable String unitCode) {}
