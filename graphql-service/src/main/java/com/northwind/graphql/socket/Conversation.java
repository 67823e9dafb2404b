package com.northwind.graphql.socket;

import com.northwind.graphql.failure.Refusal;
import com.northwind.security.CallerToken;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What is said on one socket in the protocol graphql-transport-ws. A client that says {@code ping} with a token in its
 * payload renews its stay; the {@code pong} tells until when it may stay now.
 */
final class Conversation {

    private static final String AUTHORIZATION = "authorization";

    private final Socket socket;
    private final SocketDesk desk;
    private volatile @Nullable Lease lease;
    private boolean started;

    Conversation(Socket socket, SocketDesk desk) {
        this.socket = socket;
        this.desk = desk;
    }

    Mono<Void> hear(Heard heard) {
        return switch (heard.type()) {
            case "connection_init" -> start(heard.content());
            case "subscribe" -> Mono.fromRunnable(() -> subscribe(heard));
            case "complete" -> Mono.fromRunnable(() -> complete(heard));
            case "ping" -> ping(heard.content());
            case "pong" -> Mono.empty();
            case null, default -> close(Closing.NONSENSE);
        };
    }

    private Mono<Void> start(Map<String, Object> payload) {
        if (started) {
            return close(Closing.DOUBLE_START);
        }
        started = true;
        Mono<Principal> handshake = socket.session().getHandshakeInfo().getPrincipal();
        return desk.tokens()
                .caller(payload)
                .switchIfEmpty(handshake.ofType(CallerToken.class))
                .doOnNext(this::admit)
                .switchIfEmpty(close(Closing.UNAUTHORIZED))
                .onErrorResume(failure ->
                        close(Tokens.isNoFaultOfTheToken(failure) ? Closing.TRY_LATER : Closing.UNAUTHORIZED))
                .then();
    }

    private void admit(CallerToken caller) {
        Lease granted = Lease.of(caller, desk.clock().instant());
        if (!desk.callers().enter(caller.getName())) {
            socket.close(Closing.TOO_MANY_SOCKETS);
            return;
        }
        lease = granted;
        socket.reply(Message.acknowledged());
        socket.expectPongs(desk.limits().ping());
    }

    private void subscribe(Heard heard) {
        Lease holder = lease;
        String id = heard.id();
        if (holder == null) {
            socket.close(Closing.UNAUTHORIZED);
        } else if (id == null || id.isEmpty()) {
            socket.close(Closing.NONSENSE);
        } else if (holder.isOver(desk.clock().instant())) {
            socket.refuse(id, Refusal.unauthenticated());
        } else {
            desk.operations().open(socket, id, heard.content(), holder.caller());
        }
    }

    private void complete(Heard heard) {
        if (heard.id() != null) {
            socket.cancel(heard.id());
        }
    }

    private Mono<Void> ping(Map<String, Object> payload) {
        Lease holder = lease;
        if (holder == null || !payload.containsKey(AUTHORIZATION)) {
            return Mono.fromRunnable(() -> socket.reply(Message.pong(null)));
        }
        return desk.tokens()
                .caller(payload)
                .map(caller -> holder.renewedBy(caller, desk.clock().instant()))
                .onErrorReturn(holder)
                .defaultIfEmpty(holder)
                .doOnNext(now -> renewed(holder, now))
                .then();
    }

    private void renewed(Lease before, Lease now) {
        boolean accepted = !now.equals(before);
        lease = now;
        desk.meters().renewed(accepted);
        socket.reply(Message.pong(Map.of("until", now.end().toString(), "renewed", accepted)));
    }

    /** Closes the socket of a client whose stay is over, or who never said who it is. */
    void look(Instant now, Instant opened) {
        Lease holder = lease;
        if (holder != null && holder.isOver(now)) {
            socket.close(Closing.EXPIRED);
        } else if (!started && now.isAfter(opened.plus(desk.limits().greeting()))) {
            socket.close(Closing.SILENT_START);
        }
    }

    void ended() {
        Lease holder = lease;
        if (holder != null) {
            desk.callers().leave(holder.caller().getName());
        }
    }

    private <T> Mono<T> close(Closing reason) {
        return Mono.fromRunnable(() -> socket.close(reason));
    }
}
