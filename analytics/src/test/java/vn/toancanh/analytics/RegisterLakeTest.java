package vn.toancanh.analytics;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Opens a new lake for each test. */
abstract class RegisterLakeTest {
    /** A register of two communes: 29 people in 9 households. */
    static final String GOOD = RegisterLake.HEADER + RegisterLake.DONG_THANH + RegisterLake.TAN_THANH;

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
}
