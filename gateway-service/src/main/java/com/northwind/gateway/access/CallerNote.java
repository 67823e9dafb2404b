package com.northwind.gateway.access;

import com.northwind.gateway.request.AccessLog;
import java.security.Principal;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notes for the access line who called, also of those who are refused afterwards. */
public final class CallerNote implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .map(Principal::getName)
                .doOnNext(name -> exchange.getAttributes().put(AccessLog.CALLER, name))
                .then(chain.filter(exchange));
    }
}
