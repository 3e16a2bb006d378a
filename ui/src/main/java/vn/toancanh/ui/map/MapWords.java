package vn.toancanh.ui.map;

import com.vaadin.flow.component.Component;

/** The words that the browser puts around names and values, sent once with the shapes. */
record MapWords(
        String rank,
        String distance,
        String noData,
        String estimated,
        String estimatedOn,
        String simulated,
        String zoomIn,
        String zoomOut,
        String whole,
        String failed) {
    static MapWords of(Component map) {
        return new MapWords(
                map.getTranslation("map.rank"),
                map.getTranslation("map.distance"),
                map.getTranslation("standing.no-data"),
                map.getTranslation("mark.estimated"),
                map.getTranslation("map.estimated-on"),
                map.getTranslation("mark.simulated"),
                map.getTranslation("map.zoom-in"),
                map.getTranslation("map.zoom-out"),
                map.getTranslation("map.whole"),
                map.getTranslation("map.failed"));
    }
}
