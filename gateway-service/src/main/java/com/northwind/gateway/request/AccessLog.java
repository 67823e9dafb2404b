package com.northwind.gateway.request;

import com.northwind.gateway.address.ClientAddress;
import com.northwind.gateway.contract.Operation;
import com.northwind.security.Caller;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * One line per request: who asked for which route, and what came of it. The route is the one of the contract, not the path,
 * and there is no query, so no identifier and no token reaches the log this way.
 */
public final class AccessLog implements WebFilter {

    /** The attribute of an exchange that says who called, once that is verified. */
    public static final String CALLER = AccessLog.class.getName() + ".caller";

    /** The attribute of an exchange that says what the cache was to it: {@code hit} or {@code miss}. */
    public static final String CACHE = AccessLog.class.getName() + ".cache";

    /** The attribute of an exchange that holds the {@link Duration} for which the door waited for a service. */
    public static final String UPSTREAM = AccessLog.class.getName() + ".upstream";

    private static final Logger log = LoggerFactory.getLogger("access");
    private static final String NONE = "-";

    private final RequestTimes times;

    public AccessLog(RequestTimes times) {
        this.times = times;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long start = System.nanoTime();
        MeasuredResponse response = new MeasuredResponse(exchange.getResponse());
        return chain.filter(exchange.mutate().response(response).build())
                .doFinally(_ -> done(exchange, response, Duration.ofNanos(System.nanoTime() - start)));
    }

    /** The line of what never became a request, so that there was nobody yet who called or answered. */
    public static void line(String requestId, SocketAddress remote, int status) {
        log.atInfo()
                .addKeyValue("requestId", requestId)
                .addKeyValue(
                        "ip",
                        remote instanceof InetSocketAddress peer
                                ? peer.getAddress().getHostAddress()
                                : NONE)
                .addKeyValue("caller", NONE)
                .addKeyValue("route", NONE)
                .addKeyValue("status", status)
                .log("{} {}", NONE, status);
    }

    private void done(ServerWebExchange exchange, MeasuredResponse response, Duration latency) {
        String operation = Operation.of(exchange).map(Operation::id).orElse(NONE);
        String partner = partner(exchange);
        times.record(operation, partner, response.getStatusCode(), latency);
        line(exchange, response, operation, partner, latency);
    }

    private static void line(
            ServerWebExchange exchange, MeasuredResponse response, String operation, String partner, Duration latency) {
        HttpStatusCode status = response.getStatusCode();
        Object code = status == null ? NONE : status.value();
        log.atInfo()
                .addKeyValue("requestId", response.getHeaders().getFirst("X-Request-Id"))
                .addKeyValue(
                        "ip",
                        ClientAddress.of(exchange)
                                .map(InetAddress::getHostAddress)
                                .orElse(NONE))
                .addKeyValue("caller", exchange.getAttributeOrDefault(CALLER, NONE))
                .addKeyValue("partner", partner)
                .addKeyValue("operation", operation)
                .addKeyValue("route", route(exchange))
                .addKeyValue("cache", exchange.getAttributeOrDefault(CACHE, NONE))
                .addKeyValue("status", code)
                .addKeyValue("responseLength", response.length())
                .addKeyValue("latency", latency.toMillis())
                .addKeyValue("upstream", upstream(exchange))
                .log("{} {}", exchange.getRequest().getMethod(), code);
    }

    private static String partner(ServerWebExchange exchange) {
        Caller caller = exchange.getAttribute(Caller.class.getName());
        return caller == null || caller.partner() == null ? NONE : caller.partner();
    }

    private static Object upstream(ServerWebExchange exchange) {
        Duration waited = exchange.getAttribute(UPSTREAM);
        return waited == null ? NONE : waited.toMillis();
    }

    private static String route(ServerWebExchange exchange) {
        return Operation.of(exchange).map(Operation::path).orElse(NONE);
    }
}
