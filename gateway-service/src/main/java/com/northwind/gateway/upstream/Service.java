package com.northwind.gateway.upstream;

import com.northwind.gateway.canary.Arm;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/** Whom a request goes to. */
final class Service {

    /** The metadata of a route whose answers never end, so that nothing here ends them or counts them as calls. */
    private static final String STREAMS = "streams";

    private Service() {}

    /** The id of the route; a version on trial is a service of its own, so that its failures are nobody else's. */
    static String of(ServerWebExchange exchange) {
        String id = route(exchange).getId();
        return switch (Arm.of(exchange)) {
            case STABLE -> id;
            case CANARY -> id + "-canary";
        };
    }

    static boolean streams(ServerWebExchange exchange) {
        return Boolean.parseBoolean(String.valueOf(route(exchange).getMetadata().get(STREAMS)));
    }

    private static Route route(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    }
}
