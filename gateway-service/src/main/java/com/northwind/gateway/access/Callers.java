package com.northwind.gateway.access;

import com.northwind.security.Caller;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Who the verified token of a request says is calling. */
public final class Callers {

    private static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    /** Empty for a request without a token, and before it passed {@link CallerNote}. */
    public static Optional<Caller> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    static void note(ServerWebExchange exchange, Caller caller) {
        exchange.getAttributes().put(ATTRIBUTE, caller);
    }
}
