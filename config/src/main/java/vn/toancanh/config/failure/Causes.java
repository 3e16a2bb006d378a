package vn.toancanh.config.failure;

import java.util.Objects;
import java.util.stream.Stream;

/** What stands behind a failure: libraries wrap what they were told, some of them many times. */
public final class Causes {
    /** Causes may lead in a circle. */
    private static final int DEEPEST = 50;

    private Causes() {}

    /** The failure itself, its cause, the cause of that, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** What the innermost says in its first line, which is nearest to the file or row where it happened. */
    public static String innermostWords(Throwable failure) {
        return of(failure)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .flatMap(message -> message.lines().findFirst())
                .map(String::strip)
                .filter(message -> !message.isEmpty())
                .orElse("it says nothing");
    }
}
