package com.northwind.graphql.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What is open for longer than one answer. It ends when its token does, and when this process is told to: before the
 * server waits for open requests, because these would never end by themselves.
 */
@Component
class OpenStreams implements SmartLifecycle {

    private static final String SOCKET = OpenStreams.class.getName() + ".SOCKET";
    private static final CloseStatus EXPIRED = new CloseStatus(4403, "Forbidden");
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Set<WebSocketSession> sockets = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private volatile Sinks.Empty<Void> leaving = Sinks.empty();
    private volatile boolean running;

    OpenStreams(Clock clock) {
        this.clock = clock;
    }

    void opened(WebSocketSession socket) {
        socket.getAttributes().put(SOCKET, socket);
        sockets.add(socket);
    }

    void closed(WebSocketSession socket) {
        sockets.remove(socket);
    }

    /** Closes the socket of these attributes at that moment, unless it is closed before. */
    void closeAt(Map<String, Object> attributes, @Nullable Instant expiry) {
        if (attributes.get(SOCKET) instanceof WebSocketSession socket) {
            Mono<Boolean> expired = until(expiry).thenReturn(true);
            Mono<Boolean> closed = socket.closeStatus().thenReturn(false);
            Mono.firstWithSignal(expired, closed)
                    .filter(Boolean::booleanValue)
                    .flatMap(_ -> socket.close(EXPIRED))
                    .subscribe();
        }
    }

    /** Closes the socket of these attributes without blaming the client, who may come again. */
    Mono<Void> tryAgainLater(Map<String, Object> attributes) {
        return attributes.get(SOCKET) instanceof WebSocketSession socket
                ? socket.close(CloseStatus.SERVICE_OVERLOAD)
                : Mono.empty();
    }

    /** Ends at that moment, or when this process leaves. */
    Mono<Void> end(@Nullable Instant expiry) {
        return Mono.firstWithSignal(until(expiry), leaving.asMono());
    }

    private Mono<Void> until(@Nullable Instant expiry) {
        return expiry == null
                ? Mono.never()
                : Mono.delay(Duration.between(clock.instant(), expiry)).then();
    }

    @Override
    public void start() {
        leaving = Sinks.empty();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        leaving.tryEmitEmpty();
        Flux.fromIterable(sockets)
                .flatMap(socket -> socket.close(CloseStatus.GOING_AWAY).onErrorComplete())
                .then()
                .timeout(CLOSING, Mono.empty())
                .block();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
