package com.northwind.graphql.socket;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.failure.Refusals;
import com.northwind.security.CallerToken;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who speaks on a socket: whom the token in {@code connection_init} names, or else the one of the handshake. Nobody is
 * refused there and then, and a socket lives no longer than its token.
 */
@Component
@Order(10)
class SocketAuthentication implements WebSocketGraphQlInterceptor {

    private static final String CALLER = SocketAuthentication.class.getName() + ".CALLER";

    private final BearerTokenAuthenticationExtractor extractor = new BearerTokenAuthenticationExtractor();
    private final ReactiveJwtDecoder tokens;
    private final OpenStreams streams;
    private final SocketProperties limits;

    SocketAuthentication(ReactiveJwtDecoder tokens, OpenStreams streams, SocketProperties limits) {
        this.tokens = tokens;
        this.streams = streams;
        this.limits = limits;
    }

    /** An error here closes the socket. */
    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo socket, Map<String, Object> payload) {
        return extractor
                .getAuthentication(payload)
                .cast(BearerTokenAuthenticationToken.class)
                .flatMap(presented -> tokens.decode(presented.getToken()))
                .map(CallerToken::new)
                .switchIfEmpty(socket.getPrincipal().ofType(CallerToken.class))
                .timeout(limits.authentication())
                .onErrorResume(
                        SocketAuthentication::isNoFaultOfTheToken,
                        failure -> streams.tryAgainLater(socket.getAttributes()).then(Mono.error(failure)))
                .switchIfEmpty(Mono.error(Refusal::unauthenticated))
                .doOnNext(caller -> {
                    socket.getAttributes().put(CALLER, caller);
                    streams.closeAt(socket.getAttributes(), caller.getToken().getExpiresAt());
                })
                .then(Mono.empty());
    }

    private static boolean isNoFaultOfTheToken(Throwable failure) {
        return failure instanceof TimeoutException
                || (failure instanceof JwtException && !(failure instanceof BadJwtException));
    }

    /** A client may speak before its token is checked; it is then nobody. */
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest message)) {
            return chain.next(request);
        }
        return message.getSessionInfo().getAttributes().get(CALLER) instanceof CallerToken caller
                ? chain.next(request).contextWrite(ReactiveSecurityContextHolder.withAuthentication(caller))
                : Mono.just(Refusals.answer(request, Refusal.unauthenticated()));
    }
}
