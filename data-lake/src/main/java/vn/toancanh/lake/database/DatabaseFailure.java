package vn.toancanh.lake.database;

import vn.toancanh.config.failure.Causes;
import vn.toancanh.lake.LakeException;

/** The lake's database does not answer, or cannot do what it is asked: told in one line, since it fails for everybody at once. */
public final class DatabaseFailure extends LakeException {

    private static final long serialVersionUID = 1L;

    /**
     * What the database itself has said stands last among the causes; what it adds on further lines is there, too.
     *
     * @param database where it is, or what was looked for in it
     */
    public DatabaseFailure(String database, Throwable cause) {
        super(
                "Cannot use the lake's database %s: %s. See that it runs and has room, and try again."
                        .formatted(database, Causes.innermostWords(cause)),
                cause);
    }
}
