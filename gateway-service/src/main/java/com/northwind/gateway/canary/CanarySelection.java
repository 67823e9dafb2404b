package com.northwind.gateway.canary;

import com.northwind.security.Caller;
import com.northwind.security.CallerToken;
import com.northwind.security.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Decides which version answers, and notes what came of it. It stands outside of every other filter of a route, so that a
 * call counts once however often it was tried, and as failed also if somebody else's patience ended.
 */
@Component
final class CanarySelection implements GlobalFilter, Ordered {

    private static final String HEADER = "X-Northwind-Canary";
    private static final String SCOPE = "canary";
    private static final int SERVER_ERRORS = 5;

    private final Canaries canaries;

    CanarySelection(Canaries canaries) {
        this.canaries = canaries;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Canary canary = canaries.of(exchange).orElse(null);
        return canary == null
                ? chain.filter(exchange)
                : exchange.getPrincipal()
                        .ofType(CallerToken.class)
                        .map(token -> arm(canary, token.caller(), wish(exchange)))
                        .defaultIfEmpty(Arm.STABLE)
                        .flatMap(arm -> ask(canary, arm, exchange, chain));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    private static Mono<Void> ask(Canary canary, Arm arm, ServerWebExchange exchange, GatewayFilterChain chain) {
        exchange.getAttributes().put(Arm.class.getName(), arm);
        return chain.filter(exchange)
                .doOnSuccess(
                        done -> canary.note(arm, isFailed(exchange.getResponse().getStatusCode())))
                .doOnError(failure -> canary.note(arm, true));
    }

    /** A partner is sticky, with all its clients; whoever acts for none is by themselves. */
    private static Arm arm(Canary canary, Caller caller, @Nullable String wish) {
        if (wish != null && (caller.isIn(Group.ADMIN) || caller.scopes().contains(SCOPE))) {
            switch (wish) {
                case "always" -> {
                    return Arm.CANARY;
                }
                case "never" -> {
                    return Arm.STABLE;
                }
                default -> {}
            }
        }
        return canary.of(caller.partner() == null ? caller.subject() : caller.partner());
    }

    private static @Nullable String wish(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getFirst(HEADER);
    }

    private static boolean isFailed(@Nullable HttpStatusCode status) {
        return status == null || status.value() / 100 == SERVER_ERRORS;
    }
}
