package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/** The same request gives the same bytes, whatever else is made up and in whatever order. */
class SimulatedBytesTest extends RegisterLakeTest {
    private static final AreaCode NINH_BINH = RegisterLake.NINH_BINH;
    private static final AreaCode THANH_HOA = new AreaCode("38");
    private static final FeedId ACCOUNTS = new FeedId("payment-accounts");
    private static final String COMMUNES = RegisterLake.HEADER
            + "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14320,Phường Đông Thành,900,900,,300\n"
            + "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14323,Phường Tân Thành,2000,2000,,600\n"
            + "38,Tỉnh Thanh Hóa,386,Huyện Bá Thước,,Xã Lâm Sa,500,,500,200\n";

    @BeforeEach
    void deliversTwoProvinces() {
        lake.deliver(COMMUNES);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        var once = made("once", 1, NINH_BINH, THANH_HOA);

        assertThat(once).hasSize(2 * 2 * (2 + 3 + 3 + 3 + 1 + 1));
        assertThat(made("again", 1, NINH_BINH, THANH_HOA)).isEqualTo(once);
        var other = made("other", 2, NINH_BINH, THANH_HOA);
        other.keySet().removeIf(name -> name.endsWith(".csv"));
        assertThat(other).hasSize(once.size() / 2).allSatisfy((name, bytes) -> assertThat(bytes.equals(once.get(name)))
                .as("chance has no part in " + name)
                .isEqualTo(name.contains("population-register")));
    }

    @Test
    void theOrderOfProvincesChangesNothing() throws IOException {
        assertThat(made("turned", 1, THANH_HOA, NINH_BINH)).isEqualTo(made("straight", 1, NINH_BINH, THANH_HOA));
    }

    @Test
    void oneFeedOfOneProvinceIsAsItIsAmongOthers() throws IOException {
        var all = made("all", 1, NINH_BINH, THANH_HOA);
        var month = List.of(Period.month(2024, 11));
        var folder = this.folder.resolve("alone");
        lake.analytics()
                .simulate(
                        SimulationRequest.of(RegisterLake.REGISTER, List.of(THANH_HOA), List.of(Period.year(2023)), 1),
                        Progress.SILENT);
        lake.analytics()
                .simulateInto(folder, SimulationRequest.of(ACCOUNTS, List.of(THANH_HOA), month, 1), Progress.SILENT);

        assertThat(contents(folder))
                .hasSize(2)
                .allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(all.get(name)));
    }

    private Map<String, String> made(String name, long seed, AreaCode... provinces) throws IOException {
        var into = folder.resolve(name);
        var definitions = lake.analytics().definitions();
        var feeds = definitions.feeds().stream().map(Feed::id).toList();
        var periods = SimulationRequest.periods(definitions, feeds, Period.month(2024, 10), Period.month(2024, 12));
        lake.analytics()
                .simulateInto(into, new SimulationRequest(List.of(provinces), periods, 1, seed), Progress.SILENT);
        return contents(into);
    }

    /** SHA-256 by name without the seed. */
    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(
                        file.getFileName().toString().replaceFirst("_seed-\\d+", ""), sha256(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
