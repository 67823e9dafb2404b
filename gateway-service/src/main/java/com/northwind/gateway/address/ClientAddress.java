package com.northwind.gateway.address;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** The address of whoever calls, seen through our own proxies. */
public final class ClientAddress {

    private static final String ATTRIBUTE = ClientAddress.class.getName();

    private ClientAddress() {}

    /** The caller's address; the peer's until {@link Addresses} found out, and empty if the connection has none. */
    public static Optional<InetAddress> of(ServerWebExchange exchange) {
        InetAddress known = exchange.getAttribute(ATTRIBUTE);
        return known == null
                ? Optional.ofNullable(exchange.getRequest().getRemoteAddress()).map(InetSocketAddress::getAddress)
                : Optional.of(known);
    }

    static void note(ServerWebExchange exchange, InetAddress address) {
        exchange.getAttributes().put(ATTRIBUTE, address);
    }
}
