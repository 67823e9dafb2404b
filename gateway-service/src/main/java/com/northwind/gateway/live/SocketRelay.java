package com.northwind.gateway.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.WebsocketClientSpec;

/** Passes the messages of one socket on, both ways, and the code with which one side closes to the other. */
final class SocketRelay implements WebSocketHandler {

    static final List<String> PROTOCOLS = List.of("graphql-transport-ws");

    /** What callers may say in one message. */
    static final int MAX_SAID = 65_536;

    /** Beyond this it is not even read; below, whoever says too much is still told so in an orderly manner. */
    static final int MAX_READ = 2 * MAX_SAID;

    private static final Logger log = LoggerFactory.getLogger(SocketRelay.class);
    /** What the service may answer in one: a snapshot of a large building is larger than anything that is said to it. */
    private static final int MAX_TOLD = 1_048_576;

    private static final Duration HANDSHAKE = Duration.ofSeconds(3);

    private final Upstream upstream;
    private final HttpHeaders headers;
    private final Duration idle;

    SocketRelay(Upstream upstream, HttpHeaders headers, Duration idle) {
        this.upstream = upstream;
        this.headers = headers;
        this.idle = idle;
    }

    @Override
    public List<String> getSubProtocols() {
        return PROTOCOLS;
    }

    /** A service that is away is told as "try again later", upon which a client of graphql-ws comes again. */
    @Override
    public Mono<Void> handle(WebSocketSession caller) {
        // Before the first of them comes: from here on the parts of a message are put together.
        Flux<WebSocketMessage> said = caller.receive();
        AtomicBoolean opened = new AtomicBoolean();
        WebSocketHandler relay = new WebSocketHandler() {

            @Override
            public List<String> getSubProtocols() {
                return PROTOCOLS;
            }

            @Override
            public Mono<Void> handle(WebSocketSession service) {
                opened.set(true);
                return relay(caller, said, service);
            }
        };
        return new ReactorNettyWebSocketClient(
                        upstream.http(), () -> WebsocketClientSpec.builder().maxFramePayloadLength(MAX_TOLD))
                .execute(upstream.socket(), headers, relay)
                .takeUntilOther(Mono.delay(HANDSHAKE).filter(late -> !opened.get()))
                .onErrorResume(failure -> {
                    log.warn("A socket could not be passed on: {}", failure.toString());
                    return Mono.empty();
                })
                .then(Mono.defer(() -> caller.close(CloseStatus.SERVICE_OVERLOAD)));
    }

    /**
     * Nothing that is being received may be cancelled before the sockets are closed: that alone would close one, without a
     * code. So whatever ends a talk is said first, and then the talk is left.
     */
    private Mono<Void> relay(WebSocketSession caller, Flux<WebSocketMessage> said, WebSocketSession service) {
        Talk talk = new Talk(MAX_SAID, idle);
        return Flux.merge(
                        talk.silence(),
                        talk.tooLarge(),
                        Talk.end(caller),
                        Talk.end(service),
                        Talk.broken(service.send(talk.said(said))),
                        Talk.broken(caller.send(talk.told(service.receive()))))
                .concatMap(status -> Mono.whenDelayError(caller.close(status), service.close(status))
                        .onErrorComplete()
                        .thenReturn(status))
                .next()
                .doOnNext(status -> log.debug("A socket was closed with {}", status))
                .then();
    }
}
