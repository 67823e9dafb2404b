package com.northwind.gateway.upstream;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a caller hears of a service's headers. What the door says itself is not among them (the limits of a plan, who may read
 * an answer across origins, how it is to be handled, which request it was), nor what a service is made of.
 */
@Component
final class AnsweredHeaders implements HttpHeadersFilter, Ordered {

    static final Set<String> PASSED = Set.of(
            "accept-ranges",
            "cache-control",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-range",
            "content-type",
            "date",
            "etag",
            "expires",
            "idempotency-replayed",
            "last-modified",
            "link",
            "location",
            "retry-after",
            "vary",
            "www-authenticate");

    @Override
    public HttpHeaders filter(HttpHeaders answered, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        answered.forEach((name, values) -> {
            if (PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                passed.addAll(name, values);
            }
        });
        return passed;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
