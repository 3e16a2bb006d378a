package vn.toancanh.ui.board;

import java.util.List;

/** Which parts of an indicator somebody asks for, such as which operators. */
public sealed interface AskedParts {
    /** One of them, be it that a period knows nothing of it. */
    record One(String part) implements AskedParts {}

    /**
     * In each period those that were counted in it: an operator that was made up until a real one came is not missing since.
     *
     * @param ofAnyPeriod all that there are
     */
    record Every(List<String> ofAnyPeriod) implements AskedParts {
        public Every {
            ofAnyPeriod = List.copyOf(ofAnyPeriod);
        }
    }
}
