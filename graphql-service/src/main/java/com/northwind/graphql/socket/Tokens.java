package com.northwind.graphql.socket;

import com.northwind.security.CallerToken;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks the tokens that come in messages. */
@Component
class Tokens {

    private final BearerTokenAuthenticationExtractor extractor = new BearerTokenAuthenticationExtractor();
    private final ReactiveJwtDecoder decoder;
    private final Duration limit;

    Tokens(ReactiveJwtDecoder decoder, SocketProperties socket) {
        this.decoder = decoder;
        this.limit = socket.authentication();
    }

    /** Whom the token in {@code authorization} names; empty if there is none, an error if it is not good. */
    Mono<CallerToken> caller(Map<String, Object> payload) {
        return extractor
                .getAuthentication(payload)
                .cast(BearerTokenAuthenticationToken.class)
                .flatMap(presented -> decoder.decode(presented.getToken()))
                .map(CallerToken::new)
                .timeout(limit);
    }

    /** Whether the same token may be good a moment later. */
    static boolean isNoFaultOfTheToken(Throwable failure) {
        return failure instanceof TimeoutException
                || (failure instanceof JwtException && !(failure instanceof BadJwtException));
    }
}
