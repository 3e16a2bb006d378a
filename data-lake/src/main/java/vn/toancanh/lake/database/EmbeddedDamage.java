package vn.toancanh.lake.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import vn.toancanh.config.failure.Causes;
import vn.toancanh.lake.DamagedHome;
import vn.toancanh.lake.LakeException;

/**
 * Tells by what H2 says that an embedded database is damaged, from a database that somebody else has open or a disk that is full.
 *
 * @param database the file without its ending
 */
record EmbeddedDamage(Path database) {

    /** In SQL: statements speak of tables and columns that are not there, or make what is there already. */
    private static final String ANOTHER_SCHEMA = "42";

    /** Nothing where the failure is of another kind. */
    Optional<LakeException> in(RuntimeException failure) {
        return Causes.of(failure)
                .filter(SQLException.class::isInstance)
                .flatMap(said -> found((SQLException) said).stream())
                .findFirst()
                .map(found -> new DamagedHome(
                        "the lake's database %s".formatted(EmbeddedUpgrade.fileOf(database)), found, failure));
    }

    private static Optional<String> found(SQLException said) {
        if (said.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
            return Optional.of("the file is damaged (%s)".formatted(Causes.innermostWords(said)));
        }
        return Optional.ofNullable(said.getSQLState())
                .filter(state -> state.startsWith(ANOTHER_SCHEMA))
                .map(state ->
                        "its tables are those of no version, as an older program leaves them that is killed while it makes or upgrades them (%s)"
                                .formatted(Causes.innermostWords(said)));
    }
}
