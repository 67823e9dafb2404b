package com.northwind.gateway.request;

import com.northwind.gateway.address.ClientAddress;
import com.northwind.gateway.contract.Operation;
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

    private static final Logger log = LoggerFactory.getLogger("access");
    private static final String NONE = "-";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long start = System.nanoTime();
        MeasuredResponse response = new MeasuredResponse(exchange.getResponse());
        return chain.filter(exchange.mutate().response(response).build())
                .doFinally(end -> line(exchange, response, Duration.ofNanos(System.nanoTime() - start)));
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

    private static void line(ServerWebExchange exchange, MeasuredResponse response, Duration latency) {
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
                .addKeyValue("route", route(exchange))
                .addKeyValue("status", code)
                .addKeyValue("responseLength", response.length())
                .addKeyValue("latency", latency.toMillis())
                .log("{} {}", exchange.getRequest().getMethod(), code);
    }

    private static String route(ServerWebExchange exchange) {
        return Operation.of(exchange).map(Operation::path).orElse(NONE);
    }
}
