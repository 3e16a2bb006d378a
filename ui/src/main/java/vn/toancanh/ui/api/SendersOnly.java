package vn.toancanh.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks who wants to hand in a file, or to see what was handed in, before a byte or a parameter is read. */
@Configuration(proxyBeanMethods = false)
class SendersOnly implements WebMvcConfigurer, HandlerInterceptor {
    private final Senders senders;

    SendersOnly(Senders senders) {
        this.senders = senders;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        Resource.DELIVERIES.path(),
                        Resource.DELIVERIES.path() + "/**",
                        Resource.RUNS.path(),
                        Resource.RUNS.path() + "/**")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (NothingHere.isAnsweredBy(handler)) {
            return true;
        }
        senders.check(request);
        if (request.getMethod().equals("POST") && request.getRequestURI().endsWith(Resource.DELIVERIES.path())) {
            SentFile.refuseOtherContent(request);
        }
        return true;
    }
}
