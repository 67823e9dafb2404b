package com.northwind.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.CodecException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * Asks once more, a moment later, if nothing at all was answered and asking twice does no harm: reads, and what has an
 * idempotency key. A slow service is not asked twice.
 */
@Component
final class Retrying implements GlobalFilter, Ordered {

    private static final String KEY = "Idempotency-Key";
    private static final int MIN_PAUSE = 10;
    private static final int MAX_PAUSE = 50;

    private final Map<String, RetryBudget> budgets = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    Retrying(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        RetryBudget budget = budgets.computeIfAbsent(Service.of(exchange), service -> new RetryBudget());
        budget.earn();
        Mono<Void> attempt = chain.filter(exchange).onErrorMap(failure -> told(exchange, failure));
        return isRepeatable(exchange.getRequest())
                ? attempt.onErrorResume(Unanswered.class, failure -> again(exchange, attempt, budget, failure))
                : attempt;
    }

    @Override
    public int getOrder() {
        return Layers.RETRYING;
    }

    private Mono<Void> again(ServerWebExchange exchange, Mono<Void> attempt, RetryBudget budget, Unanswered failure) {
        if (!budget.spend()) {
            count("refused");
            return Mono.error(failure);
        }
        Duration pause = Duration.ofMillis(ThreadLocalRandom.current().nextInt(MIN_PAUSE, MAX_PAUSE));
        return Mono.delay(pause)
                .doOnNext(now -> ServerWebExchangeUtils.reset(exchange))
                .then(attempt)
                .doOnSuccess(answered -> count("answered"))
                .doOnError(again -> count("unanswered"));
    }

    private void count(String outcome) {
        meters.counter("northwind.upstream.retries", "outcome", outcome).increment();
    }

    private static boolean isRepeatable(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD)
                || request.getHeaders().containsHeader(KEY);
    }

    private static Throwable told(ServerWebExchange exchange, Throwable failure) {
        boolean began = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR) != null;
        return switch (failure) {
            case IOException away when !began -> Unanswered.away(away);
            case AbortedException away when !began -> Unanswered.away(new IOException(away));
            case CodecException garbage -> new BadAnswer(garbage);
            case IllegalArgumentException garbage -> new BadAnswer(garbage);
            default -> failure;
        };
    }
}
