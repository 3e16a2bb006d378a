package vn.toancanh.ui.leaders;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;

/**
 * What the screen shows; all of it is in the address, so that Back, a bookmark and a message to a colleague work.
 *
 * @param indicator the one asked for; empty leaves the choice to the screen
 * @param period the one asked for; empty means the latest
 */
record Sight(AreaCode area, Optional<IndicatorId> indicator, Optional<Period> period, Form form) {
    static final String PATH = "map";
    static final String INDICATOR = "indicator";
    static final String PERIOD = "period";
    private static final String FORM = "form";
    private static final String TABLE = "table";

    /** How the units are shown. */
    enum Form {
        MAP,
        TABLE
    }

    /**
     * Reads an address; an indicator or period that is not written as one is left to the screen's own choice.
     *
     * @throws IllegalArgumentException if the area is not written as one
     */
    static Sight of(Location location, AreaCode home) {
        var parameters = location.getQueryParameters();
        var segments = location.getSegments();
        return new Sight(
                segments.size() > 1 ? new AreaCode(segments.get(1)) : home,
                parameters.getSingleParameter(INDICATOR).flatMap(words -> read(words, IndicatorId::new)),
                parameters.getSingleParameter(PERIOD).flatMap(words -> read(words, Period::parse)),
                parameters.getSingleParameter(FORM).filter(TABLE::equals).isPresent() ? Form.TABLE : Form.MAP);
    }

    private static <T> Optional<T> read(String words, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(words));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address of this sight, relative to the application. */
    String address() {
        return new Location(path(), parameters()).getPathWithQueryParameters();
    }

    /** The part of the address before its parameters. */
    String path() {
        return PATH + '/' + area;
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        indicator.ifPresent(id -> parameters.put(INDICATOR, List.of(id.value())));
        period.ifPresent(asked -> parameters.put(PERIOD, List.of(asked.toString())));
        if (form == Form.TABLE) {
            parameters.put(FORM, List.of(TABLE));
        }
        return new QueryParameters(parameters);
    }

    Sight at(AreaCode other) {
        return new Sight(other, indicator, period, form);
    }

    /** Another indicator has other periods: the latest of them. */
    Sight of(IndicatorId other) {
        return new Sight(area, Optional.of(other), Optional.empty(), form);
    }

    Sight in(Period other) {
        return new Sight(area, indicator, Optional.of(other), form);
    }

    /** Only what was shown of what was asked for, so that a wrong part of an address is not handed on. */
    Sight shown(IndicatorId indicatorShown, Period periodShown) {
        return new Sight(area, indicator.filter(indicatorShown::equals), period.filter(periodShown::equals), form);
    }

    Sight as(Form other) {
        return new Sight(area, indicator, period, other);
    }
}
