package com.northwind.gateway.live;

import io.netty.handler.codec.CodecException;
import java.time.Duration;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What is said on a socket, and what ends it. */
final class Talk {

    private static final CloseStatus TOO_LARGE = CloseStatus.TOO_BIG_TO_PROCESS.withReason("64 KB at most");
    private static final CloseStatus SILENT = CloseStatus.GOING_AWAY.withReason("Silent for too long");
    private static final int LOOKS = 5;

    private final int maxSaid;
    private final Duration idle;
    private final Sinks.One<CloseStatus> tooLarge = Sinks.one();
    private volatile long heard = System.nanoTime();

    Talk(int maxSaid, Duration idle) {
        this.maxSaid = maxSaid;
        this.idle = idle;
    }

    /** A message that is too large is not passed on, nor is any after it. */
    Flux<WebSocketMessage> said(Flux<WebSocketMessage> messages) {
        return messages.doOnNext(message -> heard = System.nanoTime())
                .filter(this::fits)
                .doOnNext(WebSocketMessage::retain);
    }

    Flux<WebSocketMessage> told(Flux<WebSocketMessage> messages) {
        return messages.doOnNext(WebSocketMessage::retain);
    }

    Mono<CloseStatus> tooLarge() {
        return tooLarge.asMono();
    }

    /** When the caller said nothing for too long; whoever listens answers the pings of the service. */
    Mono<CloseStatus> silence() {
        return Flux.interval(idle.dividedBy(LOOKS))
                .filter(look -> System.nanoTime() - heard > idle.toNanos())
                .map(look -> SILENT)
                .next();
    }

    /** With what one side closed. Some codes only say that there was none, or no goodbye; those are never sent. */
    static Mono<CloseStatus> end(WebSocketSession side) {
        return side.closeStatus().map(status -> switch (status.getCode()) {
            case 1005 -> CloseStatus.NORMAL;
            case 1006, 1015 -> CloseStatus.GOING_AWAY;
            default -> status;
        });
    }

    /** What cannot be read is too large or no WebSocket; a connection that is gone is seen by its {@link #end}. */
    static Mono<CloseStatus> broken(Mono<Void> passing) {
        return passing.then(Mono.<CloseStatus>empty())
                .onErrorResume(failure -> failure instanceof CodecException ? Mono.just(TOO_LARGE) : Mono.empty());
    }

    private boolean fits(WebSocketMessage message) {
        if (message.getPayload().readableByteCount() <= maxSaid) {
            return true;
        }
        tooLarge.tryEmitValue(TOO_LARGE);
        return false;
    }
}
