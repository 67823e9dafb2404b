package com.northwind.gateway.upstream;

import com.northwind.gateway.request.AccessLog;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Notes for the access line how long the door waited until a service began to answer, all attempts together. */
@Component
final class UpstreamTime implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        long start = System.nanoTime();
        return chain.filter(exchange)
                .doOnTerminate(() -> note(exchange, start))
                .doOnCancel(() -> note(exchange, start));
    }

    /** The last before the service, so that nothing else is in the time, and retries come through here again. */
    @Override
    public int getOrder() {
        return NettyRoutingFilter.ORDER - 1;
    }

    private static void note(ServerWebExchange exchange, long start) {
        exchange.getAttributes()
                .merge(AccessLog.UPSTREAM, Duration.ofNanos(System.nanoTime() - start), UpstreamTime::sum);
    }

    private static Object sum(Object before, Object now) {
        return ((Duration) before).plus((Duration) now);
    }
}
