package vn.toancanh.lake.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.LakeException;

/** What a sender may write of itself and of a file. */
class SenderTextTest {
    @Test
    void aProviderIsACodeThatCanBeSeen() {
        assertThat(SenderText.PROVIDER.accepts("viettel")).isTrue();
        assertThat(SenderText.PROVIDER.accepts("e\u0301".repeat(64)))
                .as("composed, 64 letters")
                .isTrue();
        assertThat(SenderText.PROVIDER.accepts("v".repeat(65))).isFalse();
        assertThat(SenderText.PROVIDER.accepts(" ")).isFalse();
        assertThat(SenderText.PROVIDER.accepts("viet\ntel")).isFalse();
    }

    @Test
    void aNoteMayHaveLinesAndBeEmpty() {
        assertThat(SenderText.NOTE.accepts("")).isTrue();
        assertThat(SenderText.NOTE.accepts("first\r\n\tsecond")).isTrue();
        assertThat(SenderText.NOTE.accepts("n".repeat(1001))).isFalse();
        assertThat(SenderText.NOTE.accepts("\u0000")).isFalse();
    }

    @Test
    void aConsignmentSaysWhatWouldBeAccepted() {
        assertThatThrownBy(() -> consignment("", ""))
                .isInstanceOf(LakeException.class)
                .hasMessage("Cannot take a delivery of provider '': accepted are 1 to 64 characters that can be seen");
        assertThatThrownBy(() -> consignment("gso", "n".repeat(1001)))
                .hasMessage("Cannot take the note of 1001 characters: accepted are up to 1000 characters that can be"
                        + " seen, tabs and line breaks");
        assertThatThrownBy(() -> consignment("gso", "a\u0007b"))
                .hasMessageStartingWith("Cannot take the note 'a\u0007b': accepted are up to 1000 characters");
    }

    private static Consignment consignment(String provider, String note) {
        return new Consignment(new FeedId("population-register"), provider, Period.year(2019), false, note);
    }
}
