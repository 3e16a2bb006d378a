package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who may hand files in. */
class SendersTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "fifteen letters"})
    void nobodyMayWithoutATokenThatIsLongEnough(String token) {
        assertThatThrownBy(() -> new Senders(token).check(request("Bearer " + token)))
                .hasMessage("Cannot POST /api/v1/deliveries: this is closed until TOANCANH_UPLOAD_TOKEN names a token"
                        + " of 16 or more characters");
    }

    @Test
    void whoHasTheTokenMay() {
        var senders = new Senders("sixteen letters!");

        assertThatCode(() -> senders.check(request("Bearer sixteen letters!"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> senders.check(request("Bearer sixteen letters?")))
                .hasMessageContaining("the token is another");
        assertThatThrownBy(() -> senders.check(request("Basic sixteen letters!")))
                .hasMessageContaining("the token is another");
    }

    private static MockHttpServletRequest request(String authorization) {
        var request = new MockHttpServletRequest("POST", "/api/v1/deliveries");
        request.addHeader("Authorization", authorization);
        return request;
    }
}
