package com.northwind.gateway.upstream;

import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Parameter;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service hears of a caller's headers: these, and those the contract declares. A list of what is allowed, because
 * nobody can list every header in which a caller might claim to be somebody.
 */
@Component
final class PassedHeaders implements HttpHeadersFilter, Ordered {

    private static final Set<String> PASSED = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "content-length",
            "content-type",
            "if-match",
            "if-none-match",
            "traceparent",
            "tracestate",
            "user-agent",
            "x-request-id");

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (PASSED.contains(name.toLowerCase(Locale.ROOT)) || declared(name, exchange)) {
                passed.addAll(name, values);
            }
        });
        return passed;
    }

    /** First, so that what the gateway itself adds, such as the trace, is not taken away again. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static boolean declared(String header, ServerWebExchange exchange) {
        return Operation.of(exchange).stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> parameter.place() == Parameter.Place.HEADER)
                .anyMatch(parameter -> parameter.name().equalsIgnoreCase(header));
    }
}
