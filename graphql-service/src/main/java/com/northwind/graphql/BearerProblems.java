package com.northwind.graphql;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.access.server.BearerTokenServerAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses at the door with a problem beside the {@code WWW-Authenticate} header of RFC 6750. An issuer that cannot be
 * reached is no fault of the caller.
 */
final class BearerProblems implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final ServerAuthenticationEntryPoint challenge = new BearerTokenServerAuthenticationEntryPoint();
    private final ServerAccessDeniedHandler denial = new BearerTokenServerAccessDeniedHandler();
    private final JsonMapper json;

    BearerProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
            return write(response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Please try again shortly");
        }
        return challenge.commence(
                ending(exchange, HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid access token is needed"),
                failure);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException failure) {
        return denial.handle(
                ending(exchange, HttpStatus.FORBIDDEN, "forbidden", "The access token does not allow this"), failure);
    }

    /** Where others would end without a body, the problem is written. */
    private ServerWebExchange ending(ServerWebExchange exchange, HttpStatus status, String slug, String detail) {
        ServerHttpResponse response = exchange.getResponse();
        return exchange.mutate()
                .response(new ServerHttpResponseDecorator(response) {
                    @Override
                    public Mono<Void> setComplete() {
                        return write(response, status, slug, detail);
                    }
                })
                .build();
    }

    private Mono<Void> write(ServerHttpResponse response, HttpStatus status, String slug, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
