package com.northwind.gateway.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One thing that can be asked.
 *
 * @param pattern its path, {@code /v1/invoices/{id}}
 * @param scopes sets of scopes of which a token must have all of any one; no set, and nobody may
 * @param body null if a request has none
 */
public record Operation(
        HttpMethod method,
        PathPattern pattern,
        List<Set<String>> scopes,
        List<Parameter> parameters,
        @Nullable Body body) {

    private static final String ATTRIBUTE = Operation.class.getName();

    /** The operation that a request was found to be; empty before it passed {@link KnownOperations}. */
    public static Optional<Operation> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    public String path() {
        return pattern.getPatternString();
    }

    void noteIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
