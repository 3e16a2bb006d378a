package vn.toancanh.lake.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.toancanh.lake.Home;

/** A process that works with the database of a home folder as it is, and delivers once more when it is told to go on. */
final class OlderProgram {

    private OlderProgram() {}

    /** Takes the home folder. */
    public static void main(String[] arguments) throws IOException {
        var address = DatabaseAddress.of(new Home(Path.of(arguments[0])), Map.of());
        try (var handle =
                Jdbi.create(address.url(), address.user(), address.password()).open()) {
            System.out.println("open");
            System.in.read();
            MigrationTest.deliver(handle, "while it was older");
        }
        System.out.println("ended");
    }
}
