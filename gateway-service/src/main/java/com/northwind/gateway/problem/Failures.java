package com.northwind.gateway.problem;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What callers hear when a service, or the issuer's keys, cannot be had. Causes stay in the log. */
public final class Failures implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final String SHORTLY = "1";

    private final Problems problems;

    public Failures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).onErrorResume(failure -> answer(exchange, failure));
    }

    /** An answer that has begun cannot become another one: the connection is closed, so that nobody takes it for whole. */
    private Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            log.warn("An answer broke off: {}", failure.toString());
            return Mono.error(failure);
        }
        ProblemDetail problem = problem(failure);
        if (problem.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error("Unexpected failure", failure);
        } else {
            log.warn("Answered {}: {}", problem.getStatus(), failure.toString());
        }
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, SHORTLY);
        }
        return problems.write(exchange, problem);
    }

    private static ProblemDetail problem(Throwable failure) {
        return switch (failure) {
            case PoolAcquireTimeoutException busy -> unavailable();
            case PoolAcquirePendingLimitException busy -> unavailable();
            case TimeoutException slow -> timeout();
            case ReadTimeoutException slow -> timeout();
            case IOException away -> unavailable();
            case AuthenticationServiceException noKeys -> unavailable();
            case JwtDecoderInitializationException noIssuer -> unavailable();
            case DataBufferLimitException large ->
                Problems.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "The body is larger than accepted");
            case ResponseStatusException status -> ofStatus(status.getStatusCode());
            case ErrorResponseException told -> told.getBody();
            default ->
                Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "The trace of this request says more");
        };
    }

    private static ProblemDetail ofStatus(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case GATEWAY_TIMEOUT -> timeout();
            case SERVICE_UNAVAILABLE -> unavailable();
            case NOT_FOUND -> Problems.of(status, "not-found", null);
            case null, default -> Problems.of(status, "failed", null);
        };
    }

    private static ProblemDetail unavailable() {
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Please try again shortly");
    }

    private static ProblemDetail timeout() {
        return Problems.of(HttpStatus.GATEWAY_TIMEOUT, "timeout", "There was no answer in time");
    }
}
