package vn.toancanh.ui.atlas;

import vn.toancanh.analytics.Analytics;

/** An atlas of which no map can be had, as after a seat that nobody can draw. */
public final class FailingAtlas {
    /** What it says. */
    public static final String REASON = "no room for a map";

    private FailingAtlas() {}

    /** It fails when the geometry is to be kept. */
    public static Atlas of(Analytics analytics) {
        return new Atlas(analytics, new GeometryFiles() {
            @Override
            String addressOf(byte[] geoJson) {
                throw new IllegalStateException(REASON);
            }
        });
    }
}
