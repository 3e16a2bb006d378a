package vn.toancanh.analytics.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.SharedSpark;

/** What a job may do to the process that it runs in. */
class SparkEngineTest {
    @Test
    void aTaskThatRunsOutOfMemoryFailsItsJobAndNotTheProcess() {
        var word = SharedSpark.session().createDataset(List.of("a"), Encoders.STRING());
        MapFunction<String, String> greedy = text -> {
            throw new OutOfMemoryError("as a file may need");
        };

        assertThatThrownBy(() -> word.map(greedy, Encoders.STRING()).collectAsList())
                .isInstanceOf(SparkException.class)
                .hasStackTraceContaining("as a file may need");
        assertThat(word.count()).isOne();
    }
}
