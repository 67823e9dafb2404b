package com.northwind.gateway.upstream;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Policies.Priority;
import com.northwind.gateway.problem.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Refuses calls while too many are under way: the low first, then the usual, the high last. Refusing costs next to nothing. */
@Component
final class Shedding implements GlobalFilter, Ordered {

    private static final String SHORTLY = "1";

    private final Calls calls;
    private final Problems problems;
    private final MeterRegistry meters;

    Shedding(Calls calls, Problems problems, MeterRegistry meters) {
        this.calls = calls;
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (Service.streams(exchange)) {
            return chain.filter(exchange);
        }
        String service = Service.of(exchange);
        Priority priority = Operation.of(exchange)
                .map(operation -> operation.policies().priority())
                .orElse(Priority.NORMAL);
        return Mono.defer(() -> calls.begin(service, priority)
                ? chain.filter(exchange).doFinally(end -> calls.end(service))
                : refuse(exchange, service, priority));
    }

    @Override
    public int getOrder() {
        return Layers.SHEDDING;
    }

    private Mono<Void> refuse(ServerWebExchange exchange, String service, Priority priority) {
        meters.counter("northwind.upstream.shed", "service", service, "priority", priority.name())
                .increment();
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, SHORTLY);
        return problems.write(
                exchange,
                Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "overloaded", "There is too much to do at the moment"));
    }
}
