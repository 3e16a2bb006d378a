package vn.toancanh.lake.database;

import java.util.Map;
import vn.toancanh.lake.Home;

/** Where the lake's database is, and who asks. */
public record DatabaseAddress(String url, String user, String password) {

    private static final String URL = "TOANCANH_DATABASE_URL";
    private static final String USER = "TOANCANH_DATABASE_USER";
    private static final String PASSWORD = "TOANCANH_DATABASE_PASSWORD";

    /** The database that the environment names, otherwise the embedded one in the home folder. */
    public static DatabaseAddress of(Home home, Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "");
        return url.isBlank()
                ? embedded(home)
                : new DatabaseAddress(url, environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, ""));
    }

    /**
     * H2 in its automatic mixed mode: the first process serves those that come later, and one of these takes over when it ends.
     * Commits are written at once, so that nothing acknowledged is lost when the process is killed;
     * names are kept in lower case, as in PostgreSQL, since Iceberg's catalog looks for them so.
     */
    public static DatabaseAddress embedded(Home home) {
        return new DatabaseAddress(
                "jdbc:h2:file:%s;AUTO_SERVER=TRUE;WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE".formatted(home.database()),
                "sa",
                "");
    }

    @Override
    public String toString() {
        return url;
    }
}
