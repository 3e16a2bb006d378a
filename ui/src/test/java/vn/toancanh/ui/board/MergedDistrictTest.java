package vn.toancanh.ui.board;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of {@link MergedDistrict} by those who know nothing of where the ended commune went. */
abstract class MergedDistrictTest {
    @TempDir
    private Path own;

    MergedDistrict district;

    @BeforeEach
    void takeLists() throws IOException {
        district = MergedDistrict.under(own);
    }
}
