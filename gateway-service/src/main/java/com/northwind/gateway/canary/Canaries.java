package com.northwind.gateway.canary;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The canaries of all routes; how they do is told under {@code info} on the management port. */
@Component
final class Canaries implements InfoContributor {

    private final Map<String, Canary> byRoute = new TreeMap<>();

    Canaries(CanaryProperties properties, MeterRegistry meters, Clock clock) {
        properties.canary().forEach((route, target) -> byRoute.put(route, new Canary(route, target, meters, clock)));
    }

    /** Empty where nothing is tried. */
    Optional<Canary> of(ServerWebExchange exchange) {
        return byRoute.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(exchange.<Route>getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR))
                        .map(route -> byRoute.get(route.getId()));
    }

    @Override
    public void contribute(Info.Builder info) {
        Map<String, String> states = new TreeMap<>();
        byRoute.forEach((route, canary) -> states.put(route, canary.isStopped() ? "stopped" : "running"));
        info.withDetail("canaries", states);
    }
}
