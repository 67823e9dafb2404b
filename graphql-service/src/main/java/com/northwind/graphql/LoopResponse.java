package com.northwind.graphql;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;

/**
 * A response that is written by the thread of its connection: reactor-netty reads no further request of a connection whose
 * answer was finished by another thread before anybody read the request.
 */
final class LoopResponse extends ServerHttpResponseDecorator {

    private final EventExecutor loop;

    LoopResponse(ServerWebExchange exchange) {
        super(exchange.getResponse());
        this.loop = loop(exchange.getRequest());
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return atHome(super.writeWith(body));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return atHome(super.writeAndFlushWith(body));
    }

    @Override
    public Mono<Void> setComplete() {
        return atHome(super.setComplete());
    }

    private Mono<Void> atHome(Mono<Void> write) {
        return Mono.defer(() -> loop.inEventLoop() ? write : write.subscribeOn(Schedulers.fromExecutor(loop)));
    }

    /** A request that no server received has no connection, and any thread will do. */
    private static EventExecutor loop(ServerHttpRequest request) {
        try {
            return ServerHttpRequestDecorator.getNativeRequest(request) instanceof Connection connection
                            && connection.channel().isRegistered()
                    ? connection.channel().eventLoop()
                    : GlobalEventExecutor.INSTANCE;
        } catch (IllegalStateException noServer) {
            return GlobalEventExecutor.INSTANCE;
        }
    }
}
