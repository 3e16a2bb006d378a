package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where jobs run is read once, and refused before anything begins. */
class SparkMasterTest {
    @Test
    void theEnvironmentNamesAClusterAndItsSettings() {
        var master = SparkMaster.of(Map.of(
                "TOANCANH_SPARK_MASTER", "spark://a:7077,b:7077",
                "TOANCANH_SPARK_CONF", "spark.cores.max=4  spark.executor.memory=2g"));

        assertThat(master.isCluster()).isTrue();
        assertThat(master.settings())
                .containsExactlyInAnyOrderEntriesOf(Map.of("spark.cores.max", "4", "spark.executor.memory", "2g"));
        assertThat(master.with("local[2]", Map.of("spark.cores.max", "1")))
                .isEqualTo(new SparkMaster("local[2]", Map.of("spark.cores.max", "1", "spark.executor.memory", "2g")));
    }

    @Test
    void withoutAnyTheJobsRunInThisProcess() {
        assertThat(SparkMaster.of(Map.of())).isEqualTo(SparkMaster.IN_THIS_PROCESS);
        assertThat(SparkMaster.IN_THIS_PROCESS.isCluster()).isFalse();
    }

    @Test
    void theJobsHaveAsManyThreadsHereAsItNames() {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());

        assertThat(new SparkMaster("local", Map.of()).threadsHere()).isOne();
        assertThat(new SparkMaster("local[1]", Map.of()).threadsHere()).isOne();
        assertThat(new SparkMaster("local[7]", Map.of()).threadsHere()).isEqualTo(7);
        assertThat(SparkMaster.IN_THIS_PROCESS.threadsHere()).isEqualTo(processors);
        assertThat(new SparkMaster("spark://a:7077", Map.of()).threadsHere()).isEqualTo(processors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yarn", "local[0]", "local[]", "spark://a", "spark://a:b", "k8s://https://a:6443", ""})
    void anotherMasterIsRefused(String url) {
        assertThatThrownBy(() -> new SparkMaster(url, Map.of()))
                .isInstanceOf(AnalyticsException.class)
                .hasMessage(
                        "Cannot run jobs on '%s': accepted is spark://HOST:PORT of a cluster, or local[N] for N threads of this process"
                                .formatted(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spark.sql.session.timeZone", "spark.jars", "spark.master", "memory"})
    void aSettingOnWhichNumbersDependIsRefused(String name) {
        assertThatThrownBy(() -> new SparkMaster("local[2]", Map.of(name, "x")))
                .isInstanceOf(AnalyticsException.class)
                .hasMessageStartingWith("Cannot set '%s' for Spark: accepted is".formatted(name));
    }

    @Test
    void aSettingWithoutAValueIsRefused() {
        assertThatThrownBy(() -> SparkMaster.of(Map.of("TOANCANH_SPARK_CONF", "spark.cores.max 4")))
                .isInstanceOf(AnalyticsException.class)
                .hasMessage(
                        "Cannot read TOANCANH_SPARK_CONF: 'spark.cores.max' is no NAME=VALUE, such as spark.executor.memory=2g");
    }
}
