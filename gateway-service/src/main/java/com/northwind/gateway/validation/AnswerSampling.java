package com.northwind.gateway.validation;

import com.northwind.gateway.contract.Operation;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes a copy of some answers, whoever gave them: a service, the cache, or the door itself. */
public final class AnswerSampling implements WebFilter {

    private final AnswerSamples samples;

    public AnswerSampling(AnswerSamples samples) {
        this.samples = samples;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Operation operation = Operation.of(exchange).orElse(null);
        if (operation == null || !samples.wantsOne()) {
            return chain.filter(exchange);
        }
        AnswerCopy copy = new AnswerCopy(exchange.getResponse());
        return chain.filter(exchange.mutate().response(copy).build()).doOnSuccess(done -> copy.answer()
                .ifPresent(answer ->
                        samples.take(operation, answer, copy.getHeaders().getFirst("X-Request-Id"))));
    }
}
