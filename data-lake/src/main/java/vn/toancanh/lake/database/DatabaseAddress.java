package vn.toancanh.lake.database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.LakeException;

/**
 * Where the lake's database is, and who asks: a file of the home folder, or a PostgreSQL that several machines may share.
 *
 * @param user who asks; empty where the address names them, or the server asks for none
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final String URL = "TOANCANH_DATABASE_URL";
    private static final String USER = "TOANCANH_DATABASE_USER";
    private static final String PASSWORD = "TOANCANH_DATABASE_PASSWORD";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String EMBEDDED = "jdbc:h2:file:";

    /** The database that the environment names, otherwise the embedded one in the home folder. */
    public static DatabaseAddress of(Home home, Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "").strip();
        return url.isEmpty()
                ? embedded(home)
                : named(new DatabaseAddress(
                        url, environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, "")));
    }

    private static DatabaseAddress named(DatabaseAddress address) {
        if (!address.isShared()) {
            throw new LakeException(
                    "Cannot use %s=%s: %s//HOST:PORT/DATABASE is accepted; without it the database is in the home folder."
                            .formatted(URL, address, POSTGRESQL));
        }
        return address;
    }

    /**
     * H2 in its automatic mixed mode: the first process serves those that come later, and one of these takes over when it ends.
     * Commits are written at once, so that nothing acknowledged is lost when the process is killed;
     * names are kept in lower case, as in PostgreSQL, since Iceberg's catalog looks for them so.
     */
    public static DatabaseAddress embedded(Home home) {
        return new DatabaseAddress(
                "%s%s;AUTO_SERVER=TRUE;WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE".formatted(EMBEDDED, home.database()),
                "sa",
                "");
    }

    /** Whether other machines may use it, too, which no lock on a disk of this one holds off. */
    public boolean isShared() {
        return url.startsWith(POSTGRESQL);
    }

    /** As people know it: the file, or the address without its password. */
    public String place() {
        return isShared() ? toString() : EmbeddedUpgrade.fileOf(file()).toString();
    }

    /** The embedded database's file, without its ending. */
    Path file() {
        return Path.of(url.substring(EMBEDDED.length(), url.indexOf(';')));
    }

    /** What a driver is told beside the address: nothing where that says who asks. */
    public Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        if (!user.isEmpty()) {
            credentials.put("user", user);
            credentials.put("password", password);
        }
        return credentials;
    }

    /** Without the password, also where it stands in the address. */
    @Override
    public String toString() {
        return url.replaceAll("(?i)(password=)[^&;]*", "$1…");
    }
}
