package com.northwind.graphql.socket;

import java.util.List;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webflux.GraphQlWebSocketHandler;
import org.springframework.http.codec.CodecConfigurer;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sockets in the protocol graphql-transport-ws, served by ourselves: the framework's handler neither looks for pongs nor
 * renews a token, and lets 128 messages be on their way to a client that does not read.
 */
final class Sockets extends GraphQlWebSocketHandler {

    private final SocketDesk desk;
    private final OpenStreams streams;
    private final JsonMapper json;

    Sockets(WebGraphQlHandler graph, CodecConfigurer codecs, SocketDesk desk, OpenStreams streams, JsonMapper json) {
        super(graph, codecs, desk.limits().greeting());
        this.desk = desk;
        this.streams = streams;
        this.json = json;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("graphql-transport-ws");
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
        Socket socket = new Socket(session, json, desk.meters());
        Conversation conversation = new Conversation(socket, desk);
        OpenSocket open = new OpenSocket(socket, conversation, desk.clock().instant());
        streams.opened(open);
        return socket.run(conversation::hear).doFinally(_ -> {
            streams.closed(open);
            conversation.ended();
        });
    }
}
