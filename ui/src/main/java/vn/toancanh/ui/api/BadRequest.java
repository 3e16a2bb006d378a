package vn.toancanh.ui.api;

/** A question that cannot be answered as it is asked: names the parameter, the value found, and what is accepted. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String found;
    private final String accepted;

    BadRequest(String parameter, String found, String accepted) {
        super("Cannot read parameter '%s': found '%s', accepted: %s".formatted(parameter, found, accepted));
        this.parameter = parameter;
        this.found = found;
        this.accepted = accepted;
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
