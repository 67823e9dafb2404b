package com.northwind.graphql;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Remembers the verified caller for the access line, which is written where security has forgotten them. */
@Component
@Order(0)
class CallerName implements WebFilter {

    static final String ATTRIBUTE = CallerName.class.getName();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .doOnNext(caller -> exchange.getAttributes().put(ATTRIBUTE, caller.getName()))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
