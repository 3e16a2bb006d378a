package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.home.FilledHome;

/** Behind a proxy that knows who asks, rows may be told with what stands in them. */
@SpringBootTest(classes = ToancanhServer.class, properties = "toancanh.explain.values=true")
class ExplainValuesTest {
    @Autowired
    private ExplainApi api;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", () -> FilledHome.folder().toString());
    }

    @Test
    void valuesAreToldWhereTheServerIsToldSo() {
        var answer = api.explain(
                Optional.of("households-with-fibre"),
                Optional.of("372"),
                Optional.of("2024-12"),
                Optional.of("1"),
                Optional.empty());

        var row = answer.getBody().sides().getFirst().rows().getFirst();
        assertThat(row.values())
                .containsEntry("technology", "fibre")
                .containsEntry("status", "active")
                .containsKey("household_key");
        assertThat(answer.getHeaders().getETag())
                .as("another answer than that to everybody")
                .contains("-values");
    }
}
