package com.northwind.graphql.act.client;

import com.northwind.graphql.failure.Refusal;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Calls of the neighbour under an idempotency key, which is why they may be made again when no answer came: what was done
 * without our hearing of it is not done twice, but answered. Whatever happens, the caller hears within the limit.
 */
final class KeyedCalls {

    private static final Logger log = LoggerFactory.getLogger(KeyedCalls.class);
    private static final int RETRIES = 2;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration OPEN = Duration.ofSeconds(2);
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Patience patience;
    private final RetryBudget budget = new RetryBudget();
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;

    /** Of one kind: so many of them at once keep nothing from the other kinds. */
    KeyedCalls(String kind, int atOnce, Patience patience) {
        this.patience = patience;
        this.bulkhead = Bulkhead.of(
                kind,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(atOnce)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = CircuitBreaker.of(
                kind,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .waitDurationInOpenState(OPEN)
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .recordException(KeyedCalls::isTrouble)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> log.warn("deliveries={} calls={}", event.getStateTransition(), kind));
    }

    /**
     * The answer to the call.
     *
     * @throws Refusal if none came; whether the act was done is then known only by making the same call again
     */
    <R> Mono<R> answer(Mono<R> call) {
        return call.timeout(patience.attempt())
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .retryWhen(Retry.backoff(RETRIES, PAUSE)
                        .jitter(0.5)
                        .filter(failure -> isPassing(failure) && budget.spend())
                        .onRetryExhaustedThrow((_, last) -> last.failure()))
                .timeout(patience.whole())
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .doOnSubscribe(_ -> budget.earn())
                .onErrorMap(KeyedCalls::refusal);
    }

    private static boolean isTrouble(Throwable failure) {
        return failure instanceof Unanswered unanswered ? unanswered.isTrouble() : isPassing(failure);
    }

    private static boolean isPassing(Throwable failure) {
        return switch (failure) {
            case Unanswered _, WebClientException _, DecodingException _, IOException _, TimeoutException _ -> true;
            default -> false;
        };
    }

    private static Throwable refusal(Throwable failure) {
        return switch (failure) {
            case Unanswered unanswered -> Refusal.unavailable(bounded(unanswered.retryAfter()), failure);
            case CallNotPermittedException _ -> Refusal.unavailable(OPEN, failure);
            case BulkheadFullException _ -> Refusal.unavailable(SHORTLY, failure);
            default -> isPassing(failure) ? Refusal.unavailable(SHORTLY, failure) : failure;
        };
    }

    private static Duration bounded(Duration wish) {
        return wish.compareTo(LATER) > 0 ? LATER : wish;
    }
}
