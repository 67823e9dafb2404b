package com.northwind.gateway.mirror;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import com.northwind.gateway.mirror.MirrorProperties.Target;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Copies a share of the reads, once the service has answered. What changes something is never done twice. */
@Component
final class Mirroring implements GlobalFilter, Ordered {

    private final MirrorProperties properties;
    private final Mirror mirror;
    private final List<HttpHeadersFilter> headersFilters;

    Mirroring(MirrorProperties properties, Mirror mirror, List<HttpHeadersFilter> headersFilters) {
        this.properties = properties;
        this.mirror = mirror;
        this.headersFilters = headersFilters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getAttribute(GATEWAY_ROUTE_ATTR);
        URI asked = exchange.getAttribute(GATEWAY_REQUEST_URL_ATTR);
        Target target = route == null ? null : properties.mirror().get(route.getId());
        if (route == null || asked == null || target == null || !isChosen(exchange, target)) {
            return chain.filter(exchange);
        }
        URI url = at(target.url(), asked);
        HttpHeaders headers = HttpHeadersFilter.filterRequest(headersFilters, exchange);
        return chain.filter(exchange)
                .doOnSuccess(done -> mirror.send(
                        route.getId(), url, headers, code(exchange.getResponse().getStatusCode())));
    }

    /** Behind the canary: what it was asked is what is copied. */
    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 2;
    }

    private static boolean isChosen(ServerWebExchange exchange, Target target) {
        return exchange.getRequest().getMethod().equals(HttpMethod.GET)
                && ThreadLocalRandom.current().nextDouble(100) < target.percent();
    }

    private static URI at(URI mirror, URI asked) {
        return UriComponentsBuilder.fromUri(asked)
                .scheme(mirror.getScheme())
                .host(mirror.getHost())
                .port(mirror.getPort())
                .build(true)
                .toUri();
    }

    private static int code(@Nullable HttpStatusCode status) {
        return status == null ? 0 : status.value();
    }
}
