package com.northwind.gateway.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One thing that can be asked.
 *
 * @param id its {@code operationId}, unique in the contract; what plans, usage and figures call it
 * @param pattern its path, {@code /v1/invoices/{id}}
 * @param access what a caller must have any one of; none, and nobody may
 * @param body null if a request has none
 */
public record Operation(
        String id,
        HttpMethod method,
        PathPattern pattern,
        List<Requirement> access,
        List<Parameter> parameters,
        @Nullable Body body,
        Responses responses,
        Policies policies) {

    private static final String ATTRIBUTE = Operation.class.getName();

    /** The operation that a request was found to be; empty before it passed {@link KnownOperations}. */
    public static Optional<Operation> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    public String path() {
        return pattern.getPatternString();
    }

    /** Whether it changes nothing, and can be asked for its head alone. */
    public boolean isRead() {
        return method.equals(HttpMethod.GET);
    }

    void noteIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
