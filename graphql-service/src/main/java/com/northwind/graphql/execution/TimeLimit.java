package com.northwind.graphql.execution;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.failure.Refusals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeoutException;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ends the work on a request after its time, and when its caller leaves: no further field is answered and no read of the
 * table goes on. An act that was sent to a neighbour is not called back; its key tells later what came of it.
 */
@Component
@Order(40)
class TimeLimit implements WebGraphQlInterceptor {

    private static final String ABANDONED = "northwind.graph.abandoned";

    private final ExecutionProperties limits;
    private final Counter late;
    private final Counter left;

    TimeLimit(ExecutionProperties limits, MeterRegistry meters) {
        this.limits = limits;
        this.late = meters.counter(ABANDONED, "reason", "timeout");
        this.left = meters.counter(ABANDONED, "reason", "left");
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> {
            Interest interest = new Interest();
            return chain.next(request)
                    .contextWrite(interest::in)
                    .doOnCancel(interest::lose)
                    .timeout(limits.time())
                    .onErrorResume(TimeoutException.class, _ -> answer(request))
                    .doOnCancel(left::increment);
        });
    }

    private Mono<WebGraphQlResponse> answer(WebGraphQlRequest request) {
        return Mono.fromSupplier(() -> {
            late.increment();
            return Refusals.answer(request, Refusal.timeout());
        });
    }
}
