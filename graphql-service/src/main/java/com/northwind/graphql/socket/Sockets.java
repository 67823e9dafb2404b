package com.northwind.graphql.socket;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.CodecConfigurer;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/** Sockets in the protocol graphql-transport-ws, known to {@link OpenStreams} as long as they are open. */
final class Sockets extends GraphQlWebSocketHandler {

    private final OpenStreams streams;

    Sockets(
            WebGraphQlHandler graph,
            CodecConfigurer codecs,
            Duration initTimeout,
            @Nullable Duration keepAlive,
            OpenStreams streams) {
        super(graph, codecs, initTimeout, keepAlive);
        this.streams = streams;
    }

    @Override
    public Mono<Void> handle(WebSocketSession socket) {
        streams.opened(socket);
        return super.handle(socket).doFinally(_ -> streams.closed(socket));
    }
}
