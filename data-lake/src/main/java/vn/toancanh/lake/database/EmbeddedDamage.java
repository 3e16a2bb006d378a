package vn.toancanh.lake.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.api.ErrorCode;
import vn.toancanh.config.failure.Causes;
import vn.toancanh.lake.DamagedHome;
import vn.toancanh.lake.LakeException;

/**
 * Tells by what H2 says that an embedded database is damaged, from a database that somebody else has open, a disk that is full, or a
 * mistake of ours.
 *
 * @param database the file without its ending
 */
record EmbeddedDamage(Path database) {

    /** Of tables, their columns and indexes: what a statement makes is there, or what it speaks of is not. */
    private static final Set<Integer> OTHER_TABLES = Set.of(
            ErrorCode.TABLE_OR_VIEW_ALREADY_EXISTS_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
            ErrorCode.INDEX_ALREADY_EXISTS_1,
            ErrorCode.INDEX_NOT_FOUND_1,
            ErrorCode.DUPLICATE_COLUMN_NAME_1,
            ErrorCode.COLUMN_NOT_FOUND_1);

    /** Nothing where the failure is of another kind. */
    Optional<LakeException> in(RuntimeException failure) {
        return told(failure, code -> code == ErrorCode.FILE_CORRUPTED_1, "the file is damaged (%s)");
    }

    /** The same of what a failed migration says: only then do other tables than those expected speak of one that was halved. */
    Optional<LakeException> inMigration(RuntimeException failure) {
        return told(
                failure,
                OTHER_TABLES::contains,
                "its tables are those of no version, as an older program leaves them that is killed while it makes or upgrades them (%s)");
    }

    private Optional<LakeException> told(RuntimeException failure, Predicate<Integer> code, String found) {
        return Causes.of(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(said -> code.test(said.getErrorCode()))
                .findFirst()
                .map(said -> new DamagedHome(
                        "the lake's database %s".formatted(EmbeddedUpgrade.fileOf(database)),
                        found.formatted(Causes.innermostWords(said)),
                        failure));
    }
}
