package com.northwind.graphql.socket;

import io.netty.channel.EventLoop;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

/**
 * Makes a socket of a request on the connection's own thread. On the one that checked the token of the handshake, a quick
 * client's first message might come before there is somebody to take it, and be lost.
 */
final class Upgrade extends ReactorNettyRequestUpgradeStrategy {

    Upgrade(int frame) {
        super(() -> WebsocketServerSpec.builder().maxFramePayloadLength(frame));
    }

    @Override
    public Mono<Void> upgrade(
            ServerWebExchange exchange,
            WebSocketHandler handler,
            @Nullable String subProtocol,
            Supplier<HandshakeInfo> handshake) {
        AtomicReference<@Nullable EventLoop> own = new AtomicReference<>();
        HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        response.withConnection(connection -> own.set(connection.channel().eventLoop()));
        Mono<Void> upgrade = Mono.defer(() -> super.upgrade(exchange, handler, subProtocol, handshake));
        EventLoop loop = own.get();
        return loop == null ? upgrade : upgrade.subscribeOn(Schedulers.fromExecutor(loop));
    }
}
