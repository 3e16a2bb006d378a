package vn.toancanh.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a reader of {@code //} to {@code /}: in the browser, a path that begins with two slashes is the name of another host, and the
 * page would stay blank. The read API refuses such a slip itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlashesOnce extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.contains("//") || !request.getMethod().equals("GET") || path.startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws ServletException, IOException {
        var query = Optional.ofNullable(request.getQueryString()).map(words -> "?" + words);
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI().replaceAll("/{2,}", "/") + query.orElse(""));
    }
}
