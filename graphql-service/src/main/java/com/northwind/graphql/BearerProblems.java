package com.northwind.graphql;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.access.server.BearerTokenServerAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Refuses at the door with a problem beside the {@code WWW-Authenticate} header of RFC 6750. */
final class BearerProblems implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final ServerAuthenticationEntryPoint challenge = new BearerTokenServerAuthenticationEntryPoint();
    private final ServerAccessDeniedHandler denial = new BearerTokenServerAccessDeniedHandler();
    private final JsonMapper json;

    BearerProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        return challenge
                .commence(exchange, failure)
                .then(write(exchange, HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid access token is needed"));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException failure) {
        return denial.handle(exchange, failure)
                .then(write(exchange, HttpStatus.FORBIDDEN, "forbidden", "The access token does not allow this"));
    }

    private Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String slug, String detail) {
        return Mono.defer(() -> {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
            problem.setType(URI.create("/problems/" + slug));
            ServerHttpResponse response = exchange.getResponse();
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            return response.writeWith(
                    Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
        });
    }
}
