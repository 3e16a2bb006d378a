package vn.toancanh.lake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** PostgreSQL's server programs on this machine, and the ordinary user as whom they are run: they refuse root. */
record PostgresPrograms(Path folder) {

    /** Where Debian and its kin, Red Hat's kin, and Homebrew put them. */
    private static final List<String> USUAL =
            List.of("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin");

    /** @throws IllegalStateException with what to install */
    static PostgresPrograms installed() {
        return Stream.of(named(), onThePath(), usual())
                .flatMap(folders -> folders)
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("postgres")))
                .findFirst()
                .map(PostgresPrograms::new)
                .orElseThrow(() -> new IllegalStateException(
                        "Cannot run tests on PostgreSQL: no initdb and postgres were found in POSTGRESQL_BIN, on the PATH or in %s."
                                        .formatted(USUAL)
                                + " Install the server (Debian: apt-get install postgresql) or name the folder of its programs in the"
                                + " variable POSTGRESQL_BIN."));
    }

    private static Stream<Path> named() {
        return Stream.of(System.getenv("POSTGRESQL_BIN"))
                .filter(Objects::nonNull)
                .map(Path::of);
    }

    private static Stream<Path> onThePath() {
        return Arrays.stream(System.getenv("PATH").split(":")).map(Path::of);
    }

    /** The newest version first. */
    private static Stream<Path> usual() {
        return USUAL.stream().flatMap(pattern -> matching(pattern).stream());
    }

    private static List<Path> matching(String pattern) {
        Path parent = Path.of(pattern.substring(0, pattern.lastIndexOf('/', pattern.indexOf('*'))));
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            String versions = pattern.substring(parent.toString().length() + 1).replace("/bin", "");
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, versions)) {
                folders.forEach(folder -> found.add(folder.resolve("bin")));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        found.sort(Comparator.comparing(Path::toString).reversed());
        return found;
    }

    /** The command, to be begun as a user whom the server accepts. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Gives a new folder to the user as whom the server runs. */
    Path givenAway(Path folder) throws IOException {
        if (isRoot()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName("nobody"));
        }
        return folder;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
