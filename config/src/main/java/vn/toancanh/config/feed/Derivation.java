package vn.toancanh.config.feed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number that follows from other columns of the same row: the first case whose conditions hold gives it. It is computed from the
 * records whenever they are totalled, so that another definition needs no new delivery.
 *
 * @param column its name, which no delivered column has
 */
public record Derivation(String column, List<Case> cases) {
    public Derivation {
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("Cannot derive %s: at least one case is needed".formatted(column));
        }
    }

    /** How the terms of a case become its number. */
    public enum Operation {
        /** The one term itself. */
        VALUE,
        /** The first less the second. */
        DIFFERENCE,
        /** The first times the second, rounded half away from zero to the places in which the measure's unit is counted. */
        PRODUCT
    }

    /**
     * A way to compute the number.
     *
     * @param terms names of columns, delivered or derived before this one
     * @param where all of these must hold; none means always
     */
    public record Case(Operation operation, List<String> terms, List<Condition> where) {
        public Case {
            terms = List.copyOf(terms);
            where = List.copyOf(where);
            int needed = operation == Operation.VALUE ? 1 : 2;
            if (terms.size() != needed) {
                throw new IllegalArgumentException(
                        "Cannot compute a %s of %s: %d terms are needed".formatted(operation, terms, needed));
            }
        }

        /** In words and signs, for whoever asks how a number came about. */
        public String written() {
            var formula =
                    switch (operation) {
                        case VALUE -> terms.getFirst();
                        case DIFFERENCE -> String.join(" - ", terms);
                        case PRODUCT -> String.join(" * ", terms);
                    };
            return where.isEmpty()
                    ? formula
                    : formula + " where "
                            + where.stream().map(Condition::written).collect(Collectors.joining(" and "));
        }
    }

    /** All cases in the order in which they are tried. */
    public String written() {
        return column + " = " + cases.stream().map(Case::written).collect(Collectors.joining("; else "));
    }

    /** Every column that it reads. */
    public Stream<String> reads() {
        return cases.stream()
                .flatMap(one ->
                        Stream.concat(one.terms().stream(), one.where().stream().map(Condition::column)));
    }
}
