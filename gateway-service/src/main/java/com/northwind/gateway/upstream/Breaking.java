package com.northwind.gateway.upstream;

import com.northwind.gateway.problem.Problems;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Leaves a service alone that fails too often, and says so at once, until a few probes find it well again. */
@Component
final class Breaking implements GlobalFilter, Ordered {

    private final Breakers breakers;
    private final Problems problems;
    private final Duration open;

    Breaking(Breakers breakers, Problems problems, UpstreamProperties properties) {
        this.breakers = breakers;
        this.problems = problems;
        this.open = properties.breaker().open();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (Service.streams(exchange)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange)
                .then(Mono.fromSupplier(() -> status(exchange)))
                .transformDeferred(CircuitBreakerOperator.of(breakers.of(Service.of(exchange))))
                .then()
                .onErrorResume(CallNotPermittedException.class, left -> leaveAlone(exchange));
    }

    @Override
    public int getOrder() {
        return Layers.BREAKING;
    }

    private Mono<Void> leaveAlone(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(open.toSeconds()));
        return problems.write(
                exchange,
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "What this needs is away at the moment"));
    }

    private static HttpStatusCode status(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getResponse().getStatusCode()).orElse(HttpStatus.OK);
    }
}
