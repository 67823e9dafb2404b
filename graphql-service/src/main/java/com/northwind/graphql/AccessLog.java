package com.northwind.graphql;

import com.northwind.graphql.failure.RequestId;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * One line per request, and one per socket when it has closed: who asked for which route, and what came of it. No
 * document, no variable and no token reaches the log this way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessLog implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger("access");
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = requestId(exchange.getRequest().getHeaders().getFirst(RequestId.HEADER));
        exchange.getResponse().getHeaders().set(RequestId.HEADER, id);
        long start = System.nanoTime();
        return chain.filter(named(exchange, id)).doFinally(_ -> write(exchange, id, start));
    }

    /** Whoever looks at the request sees the id that is logged, whatever was sent. */
    private static ServerWebExchange named(ServerWebExchange exchange, String id) {
        return exchange.mutate()
                .request(request -> request.header(RequestId.HEADER, id))
                .build();
    }

    private static void write(ServerWebExchange exchange, String id, long start) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        log.atInfo()
                .addKeyValue("requestId", id)
                .addKeyValue("ip", address(exchange.getRequest().getRemoteAddress()))
                .addKeyValue("caller", exchange.getAttributeOrDefault(CallerName.ATTRIBUTE, "-"))
                .addKeyValue(
                        "route", exchange.getAttributeOrDefault(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "-"))
                .addKeyValue("status", status == null ? 200 : status.value())
                .addKeyValue(
                        "responseLength",
                        length(exchange.getResponse().getHeaders().getContentLength()))
                .addKeyValue(
                        "latency", Duration.ofNanos(System.nanoTime() - start).toMillis())
                .log("{} {}", exchange.getRequest().getMethod(), status == null ? 200 : status.value());
    }

    private static String requestId(@Nullable String sent) {
        return sent != null && SHAPE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    /** What is streamed has no length before it is sent. */
    private static String length(long bytes) {
        return bytes < 0 ? "-" : Long.toString(bytes);
    }

    private static String address(@Nullable InetSocketAddress remote) {
        return remote == null || remote.getAddress() == null
                ? "-"
                : remote.getAddress().getHostAddress();
    }
}
