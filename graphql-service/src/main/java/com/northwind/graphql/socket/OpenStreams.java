package com.northwind.graphql.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What is open for longer than one answer. One clock looks after all sockets. Everything ends when this process is told to
 * leave: before the server waits for open requests, because these would never end by themselves.
 */
@Component
class OpenStreams implements SmartLifecycle {

    private static final Duration ROUND = Duration.ofMillis(250);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Set<OpenSocket> sockets = ConcurrentHashMap.newKeySet();
    private final SocketProperties limits;
    private final Clock clock;
    private volatile Sinks.Empty<Void> leaving = Sinks.empty();
    private volatile Disposable rounds = Disposables.disposed();
    private volatile boolean running;

    OpenStreams(SocketProperties limits, SocketMeters meters, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        meters.sockets(sockets);
    }

    void opened(OpenSocket socket) {
        sockets.add(socket);
    }

    void closed(OpenSocket socket) {
        sockets.remove(socket);
    }

    /** Completes when this process is told to leave. */
    Mono<Void> leaving() {
        return leaving.asMono();
    }

    private void look() {
        Instant soon = clock.instant().plus(ROUND);
        sockets.forEach(socket -> socket.look(soon, limits));
    }

    @Override
    public void start() {
        leaving = Sinks.empty();
        rounds = Flux.interval(ROUND).onBackpressureDrop().subscribe(_ -> look());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        leaving.tryEmitEmpty();
        sockets.forEach(socket -> socket.socket().close(Closing.LEAVING));
        Flux.interval(ROUND).takeUntil(_ -> sockets.isEmpty()).take(CLOSING).blockLast();
        rounds.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
