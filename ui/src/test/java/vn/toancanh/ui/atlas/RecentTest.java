package vn.toancanh.ui.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent<String, Integer> lengths = new Recent<>(2);
    private final List<String> computed = new ArrayList<>();

    @Test
    void whatNobodyHasAskedForTheLongestGoesFirst() {
        for (var word : List.of("a", "bb", "a", "ccc", "a", "bb")) {
            assertThat(length(word)).isEqualTo(word.length());
        }

        assertThat(computed).containsExactly("a", "bb", "ccc", "bb");
        assertThat(lengths.keys()).containsExactly("a", "bb");
    }

    @Test
    void whatFailsIsComputedAgainAndNotKept() {
        assertThatThrownBy(() -> lengths.of("a", word -> {
                    throw new IllegalStateException("for now");
                }))
                .hasMessage("for now");

        assertThat(lengths.keys()).isEmpty();
        assertThat(length("a")).isOne();
    }

    private int length(String word) {
        return lengths.of(word, each -> {
            computed.add(each);
            return each.length();
        });
    }
}
