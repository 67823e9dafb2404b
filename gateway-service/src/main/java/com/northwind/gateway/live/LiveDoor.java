package com.northwind.gateway.live;

import com.northwind.gateway.address.ClientAddress;
import com.northwind.gateway.problem.Problems;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.WebsocketServerSpec;

/** Lets in what stays open, as long as there is room. */
@Component
final class LiveDoor implements WebHandler {

    private static final String SHORTLY = "5";

    private final OpenLines lines;
    private final Upstream upstream;
    private final LiveProperties limits;
    private final Problems problems;
    private final WebSocketService sockets = new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
            () -> WebsocketServerSpec.builder().maxFramePayloadLength(SocketRelay.MAX_READ)));

    LiveDoor(OpenLines lines, Upstream upstream, LiveProperties limits, Problems problems) {
        this.lines = lines;
        this.upstream = upstream;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        String address =
                ClientAddress.of(exchange).map(InetAddress::getHostAddress).orElse("-");
        return switch (lines.enter(address)) {
            case ENTERED ->
                LiveRequests.isForSocket(exchange.getRequest())
                        ? socket(exchange, address)
                        : new EventRelay(upstream, limits.idle()).pass(exchange).doFinally(end -> lines.leave(address));
            case FULL -> refuse(exchange, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "There is no room for more");
            case TOO_MANY_OF_ONE ->
                refuse(
                        exchange,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-streams",
                        "Too much is open from this address");
        };
    }

    /** A handshake is over long before its socket is: the line is left by the socket, if there came to be one. */
    private Mono<Void> socket(ServerWebExchange exchange, String address) {
        AtomicBoolean opened = new AtomicBoolean();
        SocketRelay relay = new SocketRelay(upstream, Upstream.passed(exchange.getRequest()), limits.idle());
        WebSocketHandler counted = new WebSocketHandler() {

            @Override
            public List<String> getSubProtocols() {
                return relay.getSubProtocols();
            }

            @Override
            public Mono<Void> handle(WebSocketSession session) {
                opened.set(true);
                return relay.handle(session).doFinally(end -> lines.leave(address));
            }
        };
        return sockets.handleRequest(exchange, counted).doFinally(end -> {
            if (!opened.get()) {
                lines.leave(address);
            }
        });
    }

    private Mono<Void> refuse(ServerWebExchange exchange, HttpStatus status, String slug, String detail) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, SHORTLY);
        return problems.write(exchange, Problems.of(status, slug, detail));
    }
}
