package vn.toancanh.ui.command.server;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.command.terminal.Terminal;

/**
 * The web application, from its start until someone ends it.
 *
 * @param province what is shown first
 */
record Server(Port port, AreaCode province) {
    /** Serves until the process is told to end or this thread is interrupted. */
    void serve(Analytics analytics, Terminal terminal) {
        var ended = new CountDownLatch(1);
        try (var context = start(analytics, ended)) {
            terminal.say("Toàn Cảnh: http://localhost:%s/  (Ctrl-C ends it)", portOf(context));
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ConfigurableApplicationContext start(Analytics analytics, CountDownLatch ended) {
        try {
            return new SpringApplicationBuilder(ToancanhServer.class)
                    .web(WebApplicationType.SERVLET)
                    .logStartupInfo(false)
                    .initializers(context -> register(analytics, context))
                    .listeners((ApplicationListener<ContextClosedEvent>) event -> ended.countDown())
                    .run(
                            "--server.port=" + port.number(),
                            "--toancanh.province=" + province,
                            "--toancanh.schedule=true");
        } catch (PortInUseException e) {
            throw port.refusal(e);
        }
    }

    /** As a bean with a supplier it is closed after all that use it. */
    private static void register(Analytics analytics, ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(Analytics.class, () -> analytics);
    }

    private static String portOf(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }
}
