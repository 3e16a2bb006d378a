package vn.toancanh.ui.command.delivery;

import java.util.Locale;
import vn.toancanh.lake.delivery.Placing;

/** How rows were placed, in words. */
record PlacingWords(Placing placing) {
    String text() {
        return String.format(
                        Locale.ROOT,
                        "%,d by code, %,d by name within their district, %,d by a name variant",
                        placing.byCode(),
                        placing.byName(),
                        placing.byVariant())
                + byGeometry()
                + together();
    }

    /** Few feeds are placed so. */
    private String byGeometry() {
        return placing.byGeometry() == 0
                ? ""
                : String.format(Locale.ROOT, ", %,d by the point that they give", placing.byGeometry());
    }

    private String together() {
        long units = placing.unitsOfSeveralRows();
        return units == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %,d %s several rows counted together",
                        units,
                        units == 1 ? "unit has" : "units have");
    }
}
