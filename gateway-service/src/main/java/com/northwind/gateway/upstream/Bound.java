package com.northwind.gateway.upstream;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Nobody is handed an answer without end; and of an answer that failed before it began nothing is left behind. */
@Component
final class Bound implements GlobalFilter, Ordered {

    private final long limit;

    Bound(UpstreamProperties properties) {
        this.limit = properties.answer().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (Service.streams(exchange)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                        .response(new BoundedResponse(exchange.getResponse(), limit))
                        .build())
                .doOnError(failure -> ServerWebExchangeUtils.reset(exchange));
    }

    @Override
    public int getOrder() {
        return Layers.BOUND;
    }
}
