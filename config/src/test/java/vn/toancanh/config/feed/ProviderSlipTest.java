package vn.toancanh.config.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a provider's code is told from the code of another provider. */
class ProviderSlipTest {
    @ParameterizedTest
    @CsvSource({
        "viettle, viettel",
        "Vietel, viettel",
        "viettell, VIETTEL",
        "vjettel, viettel",
        "operator, operators",
        "opreatros, operators",
        "cuc thong ke, cục thong kê"
    })
    void aLetterOrTwoAreASlip(String written, String meant) {
        assertThat(ProviderSlip.isLikely(written, meant)).isTrue();
        assertThat(ProviderSlip.isLikely(meant, written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "VIETTEL, viettel",
        "scb, ocb",
        "vnpt, viettel",
        "bank-1, bank-2",
        "bank-a, bank-b",
        "simulation-37, simulation-38",
        "vietcombank, vietinbank",
        "ninh-binh, thai-binh"
    })
    void anotherCodeIsMeantAsItIs(String written, String other) {
        assertThat(ProviderSlip.isLikely(written, other)).isFalse();
    }
}
