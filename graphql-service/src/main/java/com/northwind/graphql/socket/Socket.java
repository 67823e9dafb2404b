package com.northwind.graphql.socket;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.failure.Refusals;
import com.northwind.graphql.failure.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One socket. What the client says is taken one message after the other. What is said to it waits where it comes from
 * until the message before has left: never more than one is on its way and one ready for each operation, however slowly
 * the client reads.
 */
final class Socket {

    private static final Logger log = LoggerFactory.getLogger(Socket.class);
    private static final int REPLIES = 16;
    private static final int FEW = 8;
    private static final int MAX_MISSED = 2;

    private final WebSocketSession session;
    private final JsonMapper json;
    private final SocketMeters meters;
    private final Map<String, Sinks.Empty<Void>> operations = new ConcurrentHashMap<>();
    private final Sinks.Many<Flux<Message>> sources = Sinks.unsafe()
            .many()
            .unicast()
            .onBackpressureBuffer(Queues.<Flux<Message>>unbounded(FEW).get());
    private final Sinks.Many<Message> replies =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(REPLIES));
    private final Sinks.One<Closing> closing = Sinks.one();
    private volatile long writing;
    private volatile boolean pings;
    private volatile long pingAt;
    private final AtomicInteger unanswered = new AtomicInteger();

    Socket(WebSocketSession session, JsonMapper json, SocketMeters meters) {
        this.session = session;
        this.json = json;
        this.meters = meters;
    }

    WebSocketSession session() {
        return session;
    }

    /** Completes when the socket is to be closed, or is. */
    Mono<Void> run(Function<Heard, Mono<Void>> conversation) {
        sources.tryEmitNext(replies.asFlux());
        Mono<Void> hearing = session.receive()
                .filter(message -> message.getType() != WebSocketMessage.Type.PONG)
                .map(this::read)
                .concatMap(conversation, 1)
                .then();
        Mono<Void> speaking = sources.asFlux()
                .flatMap(source -> source, Integer.MAX_VALUE, 1)
                .concatMap(this::write, 1)
                .then();
        Mono<Void> leaving = closing.asMono()
                .doOnNext(reason ->
                        session.close(reason.status()).onErrorComplete().subscribe())
                .then();
        return Mono.firstWithSignal(hearing, speaking, leaving);
    }

    private Heard read(WebSocketMessage message) {
        unanswered.set(0);
        try {
            return message.getType() == WebSocketMessage.Type.TEXT
                    ? json.readValue(message.getPayloadAsText(), Heard.class)
                    : Heard.NONSENSE;
        } catch (JacksonException nonsense) {
            return Heard.NONSENSE;
        }
    }

    private Publisher<Void> write(Message message) {
        byte[] text = json.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
        return session.send(Mono.fromSupplier(() -> {
                    writing = System.nanoTime() | 1; // never 0, which means that nothing is on its way
                    return new WebSocketMessage(
                            WebSocketMessage.Type.TEXT, session.bufferFactory().wrap(text));
                }))
                .doOnSuccess(_ -> writing = 0);
    }

    /** What a client that does not read can still make us say is bounded. */
    synchronized void reply(Message message) {
        if (replies.tryEmitNext(message) == Sinks.EmitResult.FAIL_OVERFLOW) {
            close(Closing.TOO_SLOW);
        }
    }

    /**
     * Says what an operation answers, unless there is one of that name or there are too many. The name is free before the
     * client can hear that the operation is over.
     */
    void open(String id, Flux<Message> answers, int limit) {
        Sinks.Empty<Void> cancelled = Sinks.empty();
        if (operations.putIfAbsent(id, cancelled) != null) {
            close(Closing.DOUBLE_ID);
        } else if (operations.size() > limit) {
            operations.remove(id);
            meters.refused("too-many");
            refuse(id, Refusal.tooMany("A socket carries at most %d operations at once".formatted(limit)));
        } else {
            meters.subscriptions().incrementAndGet();
            sources.tryEmitNext(answers.takeUntilOther(cancelled.asMono())
                    .doOnNext(message -> {
                        if (message.frees()) {
                            operations.remove(id, cancelled);
                        }
                    })
                    .doFinally(_ -> {
                        meters.subscriptions().decrementAndGet();
                        operations.remove(id, cancelled);
                    }));
        }
    }

    void cancel(String id) {
        Sinks.Empty<Void> operation = operations.remove(id);
        if (operation != null) {
            operation.tryEmitEmpty();
        }
    }

    void refuse(String id, Refusal refusal) {
        reply(Message.error(id, List.of(Refusals.error(refusal, requestId()).toSpecification())));
    }

    /** What the handshake is known by, and so all that is said here. */
    String requestId() {
        return RequestId.of(session.getHandshakeInfo().getHeaders(), session.getId());
    }

    void close(Closing reason) {
        if (closing.tryEmitValue(reason).isSuccess()) {
            log.info(
                    "A socket is closed: reason={} code={}",
                    reason,
                    reason.status().getCode());
            meters.closed(reason);
        }
    }

    /** From now on the client is asked whether it is still there. */
    void expectPongs(Duration interval) {
        pingAt = System.nanoTime() + interval.toNanos();
        pings = true;
    }

    /** Looks whether the client still reads and answers. */
    void look(Duration patience, Duration interval) {
        long now = System.nanoTime();
        if (writing != 0 && now - writing > patience.toNanos()) {
            close(Closing.TOO_SLOW);
        } else if (pings && now - pingAt >= 0) {
            pingAt = now + interval.toNanos();
            ping();
        }
    }

    private void ping() {
        if (unanswered.get() > 0) {
            meters.pongMissed();
        }
        if (unanswered.get() == MAX_MISSED) {
            close(Closing.SILENT);
        } else {
            unanswered.incrementAndGet();
            reply(Message.ping());
        }
    }
}
