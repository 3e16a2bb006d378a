package vn.toancanh.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters that a resource does not know, or that stand there twice: a slip would answer another question. */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(Resource.ROOT + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !NothingHere.isAnsweredBy(handler)) {
            check(request, known(method));
        }
        return true;
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter ->
                        parameter.getParameterAnnotation(RequestParam.class).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void check(HttpServletRequest request, Set<String> known) {
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw BadRequest.unknown(name, known);
            }
            if (values.length > 1) {
                throw BadRequest.repeated(name, List.of(values));
            }
        });
    }
}
