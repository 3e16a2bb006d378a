package vn.toancanh.ui;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.Home;

/** Opens the home folder for a server that was not handed one by the command line. */
@Configuration(proxyBeanMethods = false)
class OpenHome {
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Analytics analytics(@Value("${toancanh.home:${TOANCANH_HOME:./var}}") Path home) {
        return Analytics.open(new Home(home), Program.codeVersion());
    }
}
