package vn.toancanh.lake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.release.CodeVersion;

/** What tests of one lake begin with: a province that has handed nothing in yet. */
abstract class ProvinceLakeTest {

    @TempDir
    Path folder;

    Province province;
    Lake lake;
    private DatabaseAddress address;

    @BeforeEach
    void opens() {
        province = new Province(new Home(folder.resolve("Trung tâm điều hành Ninh Bình")));
        address = database(province.home());
        lake = opened(Clock.systemUTC());
    }

    /** The same lake once more, as another server opens it. */
    Lake opened(Clock clock) {
        return Lake.open(province.home(), address, clock, CodeVersion.UNPACKED);
    }

    /** The embedded one, unless a test is repeated with another. */
    DatabaseAddress database(Home home) {
        return DatabaseAddress.of(home, Map.of());
    }

    @AfterEach
    void closes() {
        lake.close();
    }
}
