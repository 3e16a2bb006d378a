package vn.toancanh.config.definition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toancanh.config.indicator.Formula;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.Surveyed;

/** Reads which measure of an indicator says how much was looked at, held against the two sides of its formula. */
record SurveyedColumns(Line line, Map<MeasureId, Measure> measures) {
    private static final String MEASURE = "surveyed";
    private static final String LEAST = "least_surveyed";

    /** The null that stands for a mistake never leaves the file's reader. */
    @SuppressWarnings("NullAway")
    Optional<Surveyed> of(Formula formula) {
        if (line.optional(MEASURE).isEmpty() && line.optional(LEAST).isEmpty()) {
            return Optional.empty();
        }
        var least = line.read(LEAST, SurveyedColumns::share, "a share above 0 and at most 1, such as 0.95");
        var measure = line.read(MEASURE, MeasureId::new, accepted(formula));
        if (measure == null || least == null) {
            return Optional.empty();
        }
        if (!fits(measure, formula)) {
            line.mistake(MEASURE, measure.value(), accepted(formula));
        }
        return Optional.of(new Surveyed(measure, least));
    }

    private static double share(String text) {
        double share = Numeral.decimal(text);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(text);
        }
        return share;
    }

    /** What was looked at comes with what was found, and is counted as that is which it is held against. */
    private boolean fits(MeasureId surveyed, Formula formula) {
        var one = measures.get(surveyed);
        var above = measures.get(formula.numerator());
        var below = formula.below().map(measures::get).orElse(null);
        return one != null
                && above != null
                && below != null
                && one.feed().equals(above.feed())
                && one.unit() == below.unit();
    }

    private String accepted(Formula formula) {
        var fitting = measures.keySet().stream()
                .filter(measure -> fits(measure, formula))
                .sorted()
                .map(MeasureId::value)
                .collect(Collectors.joining(", "));
        return "a measure of the numerator's feed in the denominator's unit"
                + (fitting.isEmpty() ? "" : ": " + fitting);
    }
}
