package com.northwind.gateway.access;

import com.northwind.gateway.request.AccessLog;
import com.northwind.security.CallerToken;
import java.security.Principal;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Notes who called, for the policies that follow and for the access line, also of those who are refused afterwards. */
public final class CallerNote implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .doOnNext(principal -> note(exchange, principal))
                .then(chain.filter(exchange));
    }

    private static void note(ServerWebExchange exchange, Principal principal) {
        exchange.getAttributes().put(AccessLog.CALLER, principal.getName());
        if (principal instanceof CallerToken token) {
            Callers.note(exchange, token.caller());
        }
    }
}
