package com.northwind.gateway;

import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.concurrent.LinkedBlockingDeque;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.NettyOutbound;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A graphql-service that says everything twice, closes with the code it is told to, and streams what the test emits. */
final class LiveService {

    final LinkedBlockingDeque<Integer> closed = new LinkedBlockingDeque<>();
    final LinkedBlockingDeque<String> heard = new LinkedBlockingDeque<>();
    final Sinks.Many<String> events = Sinks.many().replay().all();

    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes -> routes.post("/graphql", (request, response) -> request.receive()
                            .aggregate()
                            .asString()
                            .doOnNext(heard::add)
                            .thenMany(stream(response)))
                    .ws("/graphql", this::talk, protocols()))
            .bindNow();

    int port() {
        return server.port();
    }

    void stop() {
        server.disposeNow();
    }

    private static WebsocketServerSpec protocols() {
        return WebsocketServerSpec.builder()
                .protocols("graphql-transport-ws")
                .maxFramePayloadLength(1_048_576)
                .build();
    }

    private Publisher<Void> stream(HttpServerResponse response) {
        return response.sse().sendString(events.asFlux());
    }

    private Publisher<Void> talk(WebsocketInbound in, WebsocketOutbound out) {
        in.receiveCloseStatus().subscribe(status -> closed.add(status.code()));
        return in.aggregateFrames(1_048_576).receive().asString().concatMap(text -> answer(text, out));
    }

    private Mono<Void> answer(String text, WebsocketOutbound out) {
        heard.add(text);
        if (text.startsWith("close ")) {
            return out.sendClose(Integer.parseInt(text.substring("close ".length())), "as told");
        }
        NettyOutbound said = out.sendObject(Flux.just(new TextWebSocketFrame(text), new TextWebSocketFrame(text)));
        return said.then();
    }
}
