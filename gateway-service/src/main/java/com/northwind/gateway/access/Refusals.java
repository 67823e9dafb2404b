package com.northwind.gateway.access;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 401 and 403 as problems, beside the {@code WWW-Authenticate} header of RFC 6750. */
public final class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final Problems problems;

    public Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        challenge(
                exchange,
                failure instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer");
        return problems.write(
                exchange, Problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid access token is needed"));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException failure) {
        String scope = Operation.of(exchange)
                .map(operation -> String.join(" ", operation.access().getFirst().scopes()))
                .orElse("");
        challenge(exchange, "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(scope));
        return problems.write(
                exchange, Problems.of(HttpStatus.FORBIDDEN, "forbidden", "The access token does not allow this"));
    }

    private static void challenge(ServerWebExchange exchange, String challenge) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
