package vn.toancanh.analytics;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens a new lake for each test. */
abstract class RegisterLakeTest {
    /** A register of two communes: 29 people in 9 households. */
    static final String GOOD = RegisterLake.HEADER + RegisterLake.DONG_THANH + RegisterLake.TAN_THANH;

    /** The same, with one more in Đông Thành. */
    static final String CORRECTED = GOOD.replace(",9,9,,3", ",10,10,,3");

    @TempDir
    Path folder;

    RegisterLake lake;

    @BeforeEach
    void opens() {
        lake = new RegisterLake(folder);
    }

    @AfterEach
    void closes() {
        lake.close();
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
