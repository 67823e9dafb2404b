package com.northwind.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.PrematureCloseException;

/** One breaker for each service. It has no time limit of its own, so that {@link TimeLimit} is the only one. */
@Component
final class Breakers {

    private static final Logger log = LoggerFactory.getLogger(Breakers.class);
    private static final List<CircuitBreaker.State> STATES =
            List.of(CircuitBreaker.State.CLOSED, CircuitBreaker.State.OPEN, CircuitBreaker.State.HALF_OPEN);

    private final CircuitBreakerRegistry breakers;

    Breakers(UpstreamProperties properties, MeterRegistry meters) {
        UpstreamProperties.Breaker limits = properties.breaker();
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize((int) limits.window().toSeconds())
                .minimumNumberOfCalls(limits.calls())
                .failureRateThreshold(limits.failures())
                .waitDurationInOpenState(limits.open())
                .permittedNumberOfCallsInHalfOpenState(limits.probes())
                .recordResult(Breakers::isTrouble)
                .recordException(Breakers::isTrouble)
                .build());
        breakers.getEventPublisher().onEntryAdded(added -> watch(added.getAddedEntry(), meters));
    }

    CircuitBreaker of(String service) {
        return breakers.circuitBreaker(service);
    }

    private static boolean isTrouble(Object status) {
        return status instanceof HttpStatusCode code && code.is5xxServerError();
    }

    /** The fault of the service, that is, and neither of a caller who reads slowly or leaves, nor of our own pool. */
    private static boolean isTrouble(Throwable failure) {
        return switch (failure) {
            case Unanswered _, BadAnswer _, PrematureCloseException _ -> true;
            default -> false;
        };
    }

    private static void watch(CircuitBreaker breaker, MeterRegistry meters) {
        breaker.getEventPublisher()
                .onStateTransition(
                        event -> log.warn("service={} {}", event.getCircuitBreakerName(), event.getStateTransition()));
        STATES.forEach(
                state -> Gauge.builder("northwind.upstream.breaker", breaker, it -> it.getState() == state ? 1 : 0)
                        .tag("service", breaker.getName())
                        .tag("state", state.name())
                        .register(meters));
    }
}
