package vn.toancanh.lake;

import java.util.Objects;
import java.util.stream.Stream;

/** Says what the lake could not do, why, and what would be accepted. */
public class LakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    public LakeException(String message) {
        super(message);
    }

    public LakeException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the innermost of the causes says in its first line, which is nearest to the file or row. */
    public static String reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .flatMap(message -> message.lines().findFirst())
                .map(String::strip)
                .filter(message -> !message.isEmpty())
                .orElse("it says nothing");
    }
}
