package vn.toancanh.ui.api;

import java.util.List;
import java.util.Set;

/** A question that cannot be answered as it is asked: names the parameter, the value found, and what is accepted. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String found;
    private final String accepted;

    BadRequest(String parameter, String found, String accepted) {
        this(
                "Cannot read parameter '%s': found '%s', accepted: %s".formatted(parameter, found, accepted),
                parameter,
                found,
                accepted);
    }

    private BadRequest(String message, String parameter, String found, String accepted) {
        super(message);
        this.parameter = parameter;
        this.found = found;
        this.accepted = accepted;
    }

    /** Nobody knows a parameter of this name. */
    static BadRequest unknown(String parameter, Set<String> known) {
        var accepted = known.isEmpty() ? "no parameters" : String.join(", ", known);
        return new BadRequest(
                "Cannot read parameter '%s': there is none of this name, accepted: %s".formatted(parameter, accepted),
                parameter,
                parameter,
                accepted);
    }

    /** The parameter stands there more than once; which value is meant nobody can tell. */
    static BadRequest repeated(String parameter, List<String> values) {
        var accepted = "one value";
        return new BadRequest(
                "Cannot read parameter '%s': found '%s', accepted: %s"
                        .formatted(parameter, String.join("' and '", values), accepted),
                parameter,
                String.join(" and ", values),
                accepted);
    }

    /** The question cannot be answered without the parameter. */
    static BadRequest missing(String parameter, String accepted) {
        return new BadRequest(
                "Cannot answer without parameter '%s', accepted: %s".formatted(parameter, accepted),
                parameter,
                "",
                accepted);
    }

    String parameter() {
        return parameter;
    }

    String found() {
        return found;
    }

    String accepted() {
        return accepted;
    }
}
