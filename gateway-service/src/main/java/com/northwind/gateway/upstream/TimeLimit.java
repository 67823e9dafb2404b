package com.northwind.gateway.upstream;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Policies;
import com.northwind.gateway.loop.RequestLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The one time limit of a call, the contract's, from the connection to the last byte of the answer: retries, silence and
 * answers that trickle are all within it.
 */
@Component
final class TimeLimit implements GlobalFilter, Ordered {

    private final MeterRegistry meters;

    TimeLimit(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (Service.streams(exchange)) {
            return chain.filter(exchange);
        }
        Duration limit = Operation.of(exchange)
                .map(operation -> operation.policies().timeout())
                .orElse(Policies.TIMEOUT);
        return chain.filter(exchange)
                .timeout(limit, Mono.defer(() -> Mono.error(late(exchange, limit))), clock(exchange));
    }

    /** The thread of the request looks at the clock too: to tell another one of each limit costs more than the limit. */
    private static Scheduler clock(ServerWebExchange exchange) {
        return Schedulers.fromExecutorService(RequestLoop.of(exchange));
    }

    @Override
    public int getOrder() {
        return Layers.TIME_LIMIT;
    }

    /** An answer that began and does not end may be read too slowly, so that is held against no service. */
    private Exception late(ServerWebExchange exchange, Duration limit) {
        meters.counter("northwind.upstream.timeouts", "service", Service.of(exchange))
                .increment();
        TimeoutException late = new TimeoutException("More than " + limit);
        return exchange.getResponse().isCommitted() ? late : Unanswered.late(late);
    }
}
