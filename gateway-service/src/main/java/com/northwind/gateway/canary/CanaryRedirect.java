package com.northwind.gateway.canary;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;

import java.net.URI;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Sends the requests that were chosen for it to the new version, as they would have gone to the stable one. */
@Component
final class CanaryRedirect implements GlobalFilter, Ordered {

    private final Canaries canaries;

    CanaryRedirect(Canaries canaries) {
        this.canaries = canaries;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (Arm.of(exchange) == Arm.CANARY) {
            canaries.of(exchange).ifPresent(canary -> exchange.getAttributes()
                    .computeIfPresent(GATEWAY_REQUEST_URL_ATTR, (name, url) -> at(canary.url(), (URI) url)));
        }
        return chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }

    private static URI at(URI canary, URI asked) {
        return UriComponentsBuilder.fromUri(asked)
                .scheme(canary.getScheme())
                .host(canary.getHost())
                .port(canary.getPort())
                .build(true)
                .toUri();
    }
}
