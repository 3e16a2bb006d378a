package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.api.ApiClient.assertProblem;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file takes no more disk than it may, and one that does not come to its end leaves nothing. */
class UploadLimitsTest extends UploadServerTest {
    @Test
    void whatIsTooLargeIsRefusedByItsLengthOrAsSoonAsItIsSeen() throws Exception {
        var bytes = new byte[(1 << 20) + 1];

        assertProblem(upload(CENSUS, BodyPublishers.ofByteArray(bytes)), 413, "too-large")
                .contains("more than 1,048,576 bytes");
        var ofUnknownLength = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        assertProblem(upload(CENSUS, ofUnknownLength), 413, "too-large").contains("more than 1,048,576 bytes");
        assertNothingIsKept();
        assertThat(upload(CENSUS, BodyPublishers.ofByteArray(new byte[1 << 20])).statusCode())
                .as("as many as the limit are accepted")
                .isEqualTo(202);
    }

    @Test
    void anEndlessFileIsRefusedBeforeItsEnd() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < 17; sent++) {
                out.write(chunk);
            }
            out.flush();

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
        assertNothingIsKept();
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head("Content-Length: 1000"));
            socket.getOutputStream().write(HEADER.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            awaitIncoming();
        }
        for (int tries = 0; tries < 100 && !incoming().isEmpty(); tries++) {
            Thread.sleep(50);
        }

        assertNothingIsKept();
    }

    private void awaitIncoming() throws InterruptedException {
        for (int tries = 0; tries < 100 && incoming().isEmpty(); tries++) {
            Thread.sleep(50);
        }
        assertThat(incoming()).as("the server reads while the file comes").isNotEmpty();
    }

    private static byte[] head(String length) {
        return "POST /api/v1/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/octet-stream\r\n%s\r\n\r\n"
                .formatted(CENSUS, TOKEN, length)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
