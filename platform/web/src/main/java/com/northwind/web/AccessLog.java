package com.northwind.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line per request: who asked for which route, and what came of it. The route is the pattern, not the path, and there
 * is no query, so no identifier and no token reaches the log this way.
 */
final class AccessLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger("access");
    private static final RequestAttributeSecurityContextRepository AUTHENTICATED =
            new RequestAttributeSecurityContextRepository();
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = requestId(request.getHeader(REQUEST_ID));
        response.setHeader(REQUEST_ID, id);
        long start = System.nanoTime();
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            int status = failed ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus();
            log.atInfo()
                    .addKeyValue("requestId", id)
                    .addKeyValue("ip", request.getRemoteAddr())
                    .addKeyValue("caller", caller(request))
                    .addKeyValue("route", route(request))
                    .addKeyValue("status", status)
                    .addKeyValue("responseLength", length(response.getHeader("Content-Length")))
                    .addKeyValue(
                            "latency",
                            Duration.ofNanos(System.nanoTime() - start).toMillis())
                    .log("{} {}", request.getMethod(), status);
        }
    }

    /** Security has forgotten the caller by the time the line is written; the request has not. */
    private static String caller(HttpServletRequest request) {
        Authentication caller = AUTHENTICATED.loadDeferredContext(request).get().getAuthentication();
        return caller == null ? "-" : caller.getName();
    }

    private static String requestId(@Nullable String sent) {
        return sent != null && SHAPE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern;
    }

    /** Chunked answers have no length before they are sent. */
    private static String length(@Nullable String header) {
        return header == null ? "-" : header;
    }
}
