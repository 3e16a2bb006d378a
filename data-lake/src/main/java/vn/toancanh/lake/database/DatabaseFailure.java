package vn.toancanh.lake.database;

import java.util.Objects;
import java.util.stream.Stream;
import vn.toancanh.lake.LakeException;

/** The lake's database does not answer, or cannot do what it is asked: told in one line, since it fails for everybody at once. */
public final class DatabaseFailure extends LakeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    /** @param database where it is, or what was looked for in it */
    public DatabaseFailure(String database, Throwable cause) {
        super(
                "Cannot use the lake's database %s: %s. See that it runs and has room, and try again."
                        .formatted(database, reason(cause)),
                cause);
    }

    /** What the database itself has said stands last; what it adds on further lines is in the cause. */
    private static String reason(Throwable failure) {
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
