package com.northwind.gateway.canary;

import org.springframework.web.server.ServerWebExchange;

/** Which version of a service answers. */
public enum Arm {
    STABLE,
    CANARY;

    /** The stable one where nothing is tried. */
    public static Arm of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(Arm.class.getName(), STABLE);
    }
}
